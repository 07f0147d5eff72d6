import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons';
import { languages } from '../places/languages.ts';
import { chooseLocale } from '../state/appearance.ts';
import { useFrame, useFrameState } from '../state/frame.ts';

export function LanguageMenu() {
  const frame = useFrame();
  const { locale } = useFrameState();
  const name = languages.find((language) => language.locale === locale)?.name ?? locale;
  return (
    <Menu
      checkedValues={{ locale: [locale] }}
      onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && void chooseLocale(frame, checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" icon={<LocalLanguageRegular />} aria-label={`Language: ${name}`}>
          {name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((language) => (
            <MenuItemRadio key={language.tag} name="locale" value={language.locale} secondaryContent={language.tag}>
              {language.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
