import { CircleHalfFillRegular, WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import { chooseTheme } from '../state/appearance.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { Segments } from './Segments.tsx';

const themes = [
  { value: 'default', name: 'Light', icon: <WeatherSunnyRegular /> },
  { value: 'dark', name: 'Dark', icon: <WeatherMoonRegular /> },
  { value: 'contrast', name: 'High contrast', icon: <CircleHalfFillRegular /> },
] as const;

export function ThemeSwitch() {
  const frame = useFrame();
  const { theme } = useFrameState();
  return <Segments label="Theme" segments={themes} chosen={theme} onChoose={(chosen) => chooseTheme(frame, chosen)} />;
}
