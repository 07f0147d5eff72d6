import { Bone } from '../ui/Bones.tsx';
import bones from './CardBones.module.css';
import css from './RecognitionCard.module.css';

export const CardBones = () => (
  <div className={`${css.card} ${bones.card}`}>
    <div className={`${css.head} ${bones.head}`}>
      <Bone width="40px" height={40} />
      <Bone width="45%" height={16} />
    </div>
    <div className={css.body}>
      <div className={bones.person}>
        <span className={bones.face} />
        <Bone width="50%" height={22} />
      </div>
      <Bone />
      <Bone width="92%" />
      <Bone width="60%" />
      <Bone width="40%" height={10} />
    </div>
  </div>
);
