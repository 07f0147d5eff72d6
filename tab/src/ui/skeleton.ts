import { type ReactNode, useLayoutEffect } from 'react';

/** Takes away the skeleton that the page itself carries. */
export const hideSkeleton = (): void => document.getElementById('skeleton')?.remove();

/** What stands on the screen instead of that skeleton. */
export const InsteadOfSkeleton = ({ children }: { children: ReactNode }) => {
  useLayoutEffect(hideSkeleton, []);
  return children;
};
