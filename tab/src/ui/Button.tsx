import type { ComponentProps } from 'react';
import css from './Button.module.css';

/**
 * The button of the first paint: Fluent's look and sizes without the 17 KB that Fluent's own brings.
 * Places that load later use Fluent's.
 */
export const Button = ({
  look = 'outline',
  className,
  ...props
}: ComponentProps<'button'> & { look?: 'primary' | 'outline' | 'subtle' }) => (
  <button type="button" {...props} className={[css.button, css[look], className].filter(Boolean).join(' ')} />
);
