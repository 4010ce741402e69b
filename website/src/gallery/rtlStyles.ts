import type { Plugin } from '@docusaurus/types';
import rtlcss from 'rtlcss';
import type { WebpackPluginInstance } from 'webpack';
import { RTL_STYLES } from './rtlStylesPath';

const NAME = 'gallery-rtl-styles';

/** Mirrors the styles of the site as they come out of its parts, with their comments. */
const mirror: WebpackPluginInstance = {
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        const styles = Object.entries(assets).filter(([name]) => name.endsWith('.css'));
        const css = styles.map(([, source]) => rtlcss.process(String(source.source()))).join('\n');
        compilation.emitAsset(RTL_STYLES, new sources.RawSource(css));
      });
    });
  },
};

/**
 * Writes the styles that Docusaurus would build for a language that is read from right to left:
 * Infima's own ones are made in the same way. The gallery shows itself in them, without a translated
 * site.
 */
export default function rtlStyles(): Plugin {
  return {
    name: NAME,
    configureWebpack(_config, isServer) {
      const isBuild = process.env.NODE_ENV === 'production';
      return isBuild && !isServer ? { plugins: [mirror] } : {};
    },
  };
}
