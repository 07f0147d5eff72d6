import './card-bones.css';
import bones from './card-bones.html?raw';

/** A card on its way: the very markup that the page itself shows before any script has come. */
export const CardBones = () => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of ours, the same that the build puts into the page.
  <li dangerouslySetInnerHTML={{ __html: bones }} />
);
