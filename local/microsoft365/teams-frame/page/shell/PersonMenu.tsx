import {
  Avatar,
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useFrame, useFrameState } from '../state/frame.ts';
import { becomePerson } from '../state/navigate.ts';
import { roleWords } from '../world/world.ts';

const useStyles = makeStyles({
  button: { paddingInline: tokens.spacingHorizontalXS, minWidth: 'auto', maxWidth: '260px' },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    marginInlineStart: tokens.spacingHorizontalS,
  },
  popover: { maxHeight: '80vh', maxWidth: '340px' },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column' },
  role: { color: tokens.colorNeutralForeground2 },
});

/** Everybody of this machine; choosing one starts the tab again as that person. */
export function PersonMenu({ narrow }: { narrow: boolean }) {
  const styles = useStyles();
  const frame = useFrame();
  const { person } = useFrameState();

  const choose = (id: string | undefined) => {
    const chosen = frame.world.people.find((one) => one.id === id);
    if (chosen && chosen.id !== person.id) void becomePerson(frame, chosen);
  };

  return (
    <Menu
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
      positioning="below-end"
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.button} aria-label={`Person: ${person.displayName}`}>
          <Avatar size={32} color="colorful" name={person.displayName} aria-hidden="true" />
          {!narrow && <span className={styles.name}>{person.displayName}</span>}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {frame.world.people.map((one) => (
            <MenuItemRadio
              key={one.id}
              name="person"
              value={one.id}
              aria-label={`${one.displayName}, ${roleWords(frame.world, one)}`}
            >
              <span className={styles.person}>
                <Avatar size={28} color="colorful" name={one.displayName} aria-hidden="true" />
                <span className={styles.words}>
                  <Text>{one.displayName}</Text>
                  <Text size={200} className={styles.role}>
                    {roleWords(frame.world, one)}
                  </Text>
                </span>
              </span>
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
