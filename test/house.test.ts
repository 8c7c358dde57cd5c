// The law of the house, as tests: which room may use which, what files look like, what the manifest
// asks for, what is said in every language.
import './house/arrows.ts';
import './house/circles.ts';
import './house/fields.ts';
import './house/files.ts';
import './house/locales.ts';
import './house/manifest.ts';
import './house/rooms.ts';
import './house/stored.ts';
import './house/styles.ts';
import './house/weight.ts';
