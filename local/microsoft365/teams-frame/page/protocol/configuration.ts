import type { ChannelTab } from '../places/place.ts';
import { type Calls, done, fieldOf, ownPath, refused, textOf } from './calls.ts';

export type Configured = Omit<ChannelTab, 'id'>;

/** What the page that sets up or removes a channel tab says. */
export function configurationCalls(hooks: {
  validity(valid: boolean): void;
  configured(tab: Configured): void;
  succeeded(): void;
  failed(reason: string): void;
}): Calls {
  const oneWay = (act: (argument: unknown) => void) => (args: unknown[]) => {
    act(args[0]);
    return undefined;
  };
  return {
    'settings.setValidityState': oneWay((valid) => hooks.validity(valid === true)),
    'settings.setSettings': ([config]) => {
      const path = ownPath(textOf(fieldOf(config, 'contentUrl')));
      const entityId = textOf(fieldOf(config, 'entityId'));
      if (path === undefined) return refused('contentUrl is not in the app’s valid domains.');
      if (entityId === '') return refused('entityId is missing.');
      const removeUrl = textOf(fieldOf(config, 'removeUrl'));
      hooks.configured({
        name: textOf(fieldOf(config, 'suggestedDisplayName')) || 'Tab',
        entityId,
        path,
        websiteUrl: textOf(fieldOf(config, 'websiteUrl')) || undefined,
        removePath: removeUrl === '' ? undefined : ownPath(removeUrl),
      });
      return done;
    },
    'settings.save.success': oneWay(hooks.succeeded),
    'settings.save.failure': oneWay((reason) => hooks.failed(textOf(reason))),
    'settings.remove.success': oneWay(hooks.succeeded),
    'settings.remove.failure': oneWay((reason) => hooks.failed(textOf(reason))),
  };
}

/** What the app reads back of a tab that is set up. */
export function settingsCalls(tab: () => ChannelTab | undefined): Calls {
  return {
    'settings.getSettings': () => {
      const now = tab();
      if (!now) return [{}];
      return [
        {
          entityId: now.entityId,
          suggestedDisplayName: now.name,
          contentUrl: location.origin + now.path,
          websiteUrl: now.websiteUrl,
          removeUrl: now.removePath && location.origin + now.removePath,
        },
      ];
    },
  };
}
