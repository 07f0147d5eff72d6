import {
  Avatar,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PeopleRequest } from '../state/dialogs.ts';
import { useFrame } from '../state/frame.ts';
import { type Person, roleWords } from '../world/world.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    height: '380px',
    maxHeight: '60vh',
  },
  search: { maxWidth: 'none' },
  list: { display: 'flex', flexDirection: 'column', overflowY: 'auto', flex: 1 },
  row: {
    '& .fui-Checkbox__indicator': { alignSelf: 'center', marginBlock: 0 },
    '& .fui-Radio__indicator': { alignSelf: 'center', marginBlock: 0 },
  },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Teams' people picker. */
export function PeoplePicker({ request, onClose }: { request: PeopleRequest; onClose(): void }) {
  const styles = useStyles();
  const { single, candidates } = request;
  const known = request.selectedIds.filter((id) => candidates.some((person) => person.id === id));
  const [chosen, setChosen] = useState(single ? known.slice(0, 1) : known);
  const [search, setSearch] = useState('');
  const asked = search.trim().toLocaleLowerCase();
  const found = candidates.filter(({ displayName, userPrincipalName }) =>
    `${displayName} ${userPrincipalName}`.toLocaleLowerCase().includes(asked),
  );

  const finish = (people: Person[] | undefined) => {
    onClose();
    request.done(people);
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && finish(undefined)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{request.title ?? (single ? 'Select a person' : 'Select people')}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchBox
              aria-label="Search people"
              placeholder="Search people"
              className={styles.search}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            {found.length === 0 && <Text className={styles.quiet}>Nobody here has that name.</Text>}
            {single ? (
              <RadioGroup
                className={styles.list}
                value={chosen[0] ?? ''}
                onChange={(_, { value }) => setChosen([value])}
              >
                {found.map((person) => (
                  <Radio key={person.id} value={person.id} className={styles.row} label={<Row person={person} />} />
                ))}
              </RadioGroup>
            ) : (
              <div className={styles.list}>
                {found.map((person) => (
                  <Checkbox
                    key={person.id}
                    className={styles.row}
                    checked={chosen.includes(person.id)}
                    onChange={(_, { checked }) =>
                      setChosen(checked ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))
                    }
                    label={<Row person={person} />}
                  />
                ))}
              </div>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => finish(undefined)}>Cancel</Button>
            <Button
              appearance="primary"
              disabled={chosen.length === 0}
              onClick={() => finish(chosen.flatMap((id) => candidates.find((person) => person.id === id) ?? []))}
            >
              Select
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Row({ person }: { person: Person }) {
  const styles = useStyles();
  const { world } = useFrame();
  return (
    <span className={styles.person}>
      <Avatar size={28} color="colorful" name={person.displayName} aria-hidden="true" />
      <span className={styles.words}>
        <Text>{person.displayName}</Text>
        <Text size={200} className={styles.quiet}>
          {roleWords(world, person)}
        </Text>
      </span>
    </span>
  );
}
