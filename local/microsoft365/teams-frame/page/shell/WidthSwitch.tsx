import { widths } from '../places/address.ts';
import { chooseWidth } from '../state/appearance.ts';
import { useFrame, useFrameState } from '../state/frame.ts';
import { Segments } from './Segments.tsx';

/** The widths that fit into this window. */
export function WidthSwitch() {
  const frame = useFrame();
  const { width } = useFrameState();
  const fitting = widths.filter((one) => one === 'full' || one === width || one < window.innerWidth);
  const segments = fitting.map((value) => ({ value, name: value === 'full' ? 'Full' : String(value) }));
  if (segments.length < 2) return null;
  return (
    <Segments label="Width" segments={segments} chosen={width} onChoose={(chosen) => chooseWidth(frame, chosen)} />
  );
}
