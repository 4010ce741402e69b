import InnerComponentTypes from '@plugin-auth/inner/NavbarItemComponentTypes';
import AccountNavbarItem from '@theme/AccountNavbarItem';
import type { ComponentTypesObject } from '@theme/NavbarItem/ComponentTypes';

/** The site's own navbar items and the account item. */
const ComponentTypes: ComponentTypesObject = {
  ...InnerComponentTypes,
  'custom-auth': AccountNavbarItem,
};

export default ComponentTypes;
