import { Button, FluentProvider, Text, teamsLightTheme } from '@fluentui/react-components';

/** Shown when the page is served and the rest of the local world is not. */
export function Unreachable({ reason }: { reason: string }) {
  return (
    <FluentProvider theme={teamsLightTheme} style={{ minHeight: '100vh' }}>
      <main style={{ padding: '48px', display: 'grid', gap: '12px', justifyItems: 'start' }}>
        <Text as="h1" size={600} weight="semibold">
          The local world does not answer yet
        </Text>
        <Text>{reason}</Text>
        <Button appearance="primary" onClick={() => location.reload()}>
          Try again
        </Button>
      </main>
    </FluentProvider>
  );
}
