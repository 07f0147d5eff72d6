/** Takes away the skeleton that the page itself carries, once something of the app is on the screen. */
export const hideSkeleton = (): void => document.getElementById('skeleton')?.remove();
