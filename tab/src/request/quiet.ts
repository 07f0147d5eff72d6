import { createContext, useContext } from 'react';

/** Whether another part of the page asks for something first: then nothing in here stands out. */
export const Quiet = createContext(false);

/** The look of the main button of a part: primary, unless something else on the page comes first. */
export const useMainLook = (): 'primary' | 'secondary' => (useContext(Quiet) ? 'secondary' : 'primary');
