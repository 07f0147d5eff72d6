/** Moves the focus to a part of the page, or to what stands for it, once what is to be shown there is shown. */
export const focusOn = (id: string, otherwise?: string): void => {
  requestAnimationFrame(() => {
    const part = document.getElementById(id) ?? (otherwise && document.getElementById(otherwise));
    if (part) part.focus();
  });
};
