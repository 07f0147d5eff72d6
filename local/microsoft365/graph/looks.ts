// How the drawn people look; whoever is not named here has no photo.
import { type PersonKey, personId } from '../people.ts';

export interface Look {
  skin: 'pale' | 'fair' | 'tan' | 'brown' | 'dark';
  hair: 'black' | 'brown' | 'fair' | 'grey' | 'auburn';
  cut: 'short' | 'long' | 'scarf' | 'bald';
}

const told = {
  'jon.berg': { skin: 'pale', hair: 'fair', cut: 'short' },
  'amina.yusuf': { skin: 'dark', hair: 'black', cut: 'scarf' },
  'mira.okafor': { skin: 'dark', hair: 'black', cut: 'long' },
  'misaki.tanaka': { skin: 'fair', hair: 'black', cut: 'long' },
  'layla.haddad': { skin: 'tan', hair: 'brown', cut: 'scarf' },
  'maria.fernandez': { skin: 'tan', hair: 'brown', cut: 'long' },
  'diego.luna': { skin: 'brown', hair: 'black', cut: 'short' },
  'grace.oneill': { skin: 'pale', hair: 'auburn', cut: 'long' },
  'elodie.lefevre': { skin: 'fair', hair: 'grey', cut: 'long' },
  'juergen.weiss': { skin: 'pale', hair: 'grey', cut: 'bald' },
  'khai.ngo': { skin: 'fair', hair: 'black', cut: 'short' },
  'olena.kovalenko': { skin: 'pale', hair: 'fair', cut: 'long' },
  'priya.venkata': { skin: 'brown', hair: 'black', cut: 'long' },
  'tane.ruatapu': { skin: 'brown', hair: 'black', cut: 'short' },
  'samuel.adeyemi-clarke': { skin: 'dark', hair: 'grey', cut: 'short' },
  'noor.khan': { skin: 'tan', hair: 'black', cut: 'short' },
} satisfies Partial<Record<PersonKey, Look>>;

const looks = new Map(Object.entries<Look>(told).map(([key, look]) => [personId(key as PersonKey), look]));

export const lookOf = (id: string): Look | undefined => looks.get(id);
