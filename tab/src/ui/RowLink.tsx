import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import css from './RowLink.module.css';

/** A row of a list that opens what it tells of; `close` where many stand together. The open one is `aria-current`. */
export const RowLink = ({
  close = false,
  ...props
}: Omit<ComponentProps<'a'>, 'href'> & { href: string; close?: boolean }) => (
  <Link {...props} className={close ? `${css.row} ${css.close}` : css.row} />
);
