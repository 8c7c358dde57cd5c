import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';
import { patched } from '../patched.ts';
import { WATCHED } from './watched.ts';

/** The product with a witness of its scans, for the evaluation of codes. */
export default mergeConfig(product, { plugins: [patched('witness', WATCHED)] });
