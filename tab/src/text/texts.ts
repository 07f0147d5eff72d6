import type agreed from './en/agreed.json';
import type agreeing from './en/agreeing.json';
import type agreement from './en/agreement.json';
import type common from './en/common.json';
import type compose from './en/compose.json';
import type config from './en/config.json';
import type desk from './en/desk.json';
import type file from './en/file.json';
import type follow from './en/follow.json';
import type list from './en/list.json';
import type mine from './en/mine.json';
import type notes from './en/notes.json';
import type open from './en/open.json';
import type organisation from './en/organisation.json';
import type owners from './en/owners.json';
import type party from './en/party.json';
import type perspective from './en/perspective.json';
import type request from './en/request.json';
import type respond from './en/respond.json';
import type saving from './en/saving.json';
import type settings from './en/settings.json';
import type severity from './en/severity.json';
import type shell from './en/shell.json';
import type together from './en/together.json';
import type wall from './en/wall.json';

/** The English catalogues by place: the source of every key. */
export interface Texts {
  readonly agreed: typeof agreed;
  readonly agreeing: typeof agreeing;
  readonly agreement: typeof agreement;
  readonly common: typeof common;
  readonly compose: typeof compose;
  readonly config: typeof config;
  readonly desk: typeof desk;
  readonly file: typeof file;
  readonly follow: typeof follow;
  readonly list: typeof list;
  readonly mine: typeof mine;
  readonly notes: typeof notes;
  readonly open: typeof open;
  readonly organisation: typeof organisation;
  readonly owners: typeof owners;
  readonly party: typeof party;
  readonly perspective: typeof perspective;
  readonly request: typeof request;
  readonly respond: typeof respond;
  readonly saving: typeof saving;
  readonly settings: typeof settings;
  readonly severity: typeof severity;
  readonly shell: typeof shell;
  readonly together: typeof together;
  readonly wall: typeof wall;
}

export type TextPlace = keyof Texts;
export type Values = Readonly<Record<string, string | number | Date>>;
/** Gives the text of a key in the person's language, with its values filled in. */
export type Translate<Place extends TextPlace> = (key: keyof Texts[Place] & string, values?: Values) => string;
