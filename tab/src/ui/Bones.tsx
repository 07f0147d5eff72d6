import css from './Bones.module.css';

/** One grey line of a skeleton. */
export const Bone = ({ width = '100%', height = 12 }: { width?: string; height?: number }) => (
  <span className={css.bone} style={{ inlineSize: width, blockSize: height }} />
);
