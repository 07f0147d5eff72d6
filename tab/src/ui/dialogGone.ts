/**
 * Resolves once a closed dialog has given the page back to screen readers (a second at most). Fluent takes
 * `aria-hidden` off the page only while the dialog's component is still there, so whoever removes it waits for this.
 */
export const dialogGone = async (): Promise<void> => {
  const hidden = () => document.querySelector('main')?.closest('[aria-hidden="true"]');
  for (let tries = 0; tries < 50 && hidden(); tries += 1) await new Promise((done) => setTimeout(done, 20));
};
