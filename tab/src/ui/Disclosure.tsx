import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import css from './Disclosure.module.css';

/** A button that opens a small panel beside it. Escape, a press elsewhere and leaving it by keyboard close it. */
export const Disclosure = ({
  label,
  name,
  className,
  children,
}: {
  label: ReactNode;
  /** What a screen reader says for the button, when its label doesn't say it all. */
  name?: string;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const pressed = (event: PointerEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys and focus that pass through on their way up.
    <span
      ref={whole}
      className={css.whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div id={id} className={css.panel}>
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </span>
  );
};
