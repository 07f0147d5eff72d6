import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  DeleteRegular,
  LinkRegular,
  MoreHorizontalRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { linkTo } from '../places/find.ts';
import type { ChannelTab, Place } from '../places/place.ts';
import { openDialog, tell } from '../state/dialogs.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { reloadTab } from '../state/navigate.ts';
import { configurablePaths } from '../world/app.ts';

export function TabOptions({ place, tab }: { place: Extract<Place, { kind: 'channel' }>; tab: ChannelTab }) {
  const frame = useFrame();
  const { channelTabs } = useFrameState();
  const { channelId } = place;
  const [setUp] = configurablePaths;

  const copy = () => {
    const link = linkTo(frame.world, channelTabs, { ...place, subPageId: '' });
    void navigator.clipboard?.writeText(link).catch(() => undefined);
    tell(frame, { title: 'Link copied', link });
  };

  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label="Options for this tab" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<LinkRegular />} onClick={copy}>
            Copy link
          </MenuItem>
          <MenuItem icon={<ArrowClockwiseRegular />} onClick={() => void reloadTab(frame)}>
            Reload
          </MenuItem>
          {setUp && (
            <MenuItem
              icon={<SettingsRegular />}
              onClick={() => openDialog(frame, { kind: 'configure', channelId, tabId: tab.id, path: setUp })}
            >
              Settings
            </MenuItem>
          )}
          <MenuItem
            icon={<DeleteRegular />}
            onClick={() => openDialog(frame, { kind: 'remove', channelId, tabId: tab.id })}
          >
            Remove
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
