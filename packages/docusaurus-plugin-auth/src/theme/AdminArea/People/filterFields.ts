import { translate } from '@docusaurus/Translate';
import type { FilterField } from '@theme/AdminArea/Filters';
import { roleText, yesOrNo } from '@theme/AdminArea/People/factText';
import labelText from '@theme/AdminArea/People/labelText';
import wayText from '@theme/AdminArea/wayText';

const whether = () => [
  { value: 'yes', label: yesOrNo(true) },
  { value: 'no', label: yesOrNo(false) },
];

/** What the list of accounts is filtered by. */
export default function filterFields(
  providers: readonly { id: string; name: string }[],
): FilterField[] {
  const own = ['password', 'passkey', 'email'].map((id) => ({ id, name: id }));
  return [
    {
      name: 'search',
      kind: 'search',
      label: translate({
        id: 'plugin-auth.admin.people.search',
        message: 'Name or e-mail',
        description: 'Label of the field that searches accounts',
      }),
    },
    {
      name: 'role',
      kind: 'select',
      label: labelText('role'),
      options: [
        { value: 'admin', label: roleText({ admin: true }) },
        { value: 'user', label: roleText({ admin: false }) },
      ],
    },
    { name: 'verified', kind: 'select', label: labelText('verified'), options: whether() },
    { name: 'banned', kind: 'select', label: labelText('banned'), options: whether() },
    {
      name: 'way',
      kind: 'select',
      label: labelText('way'),
      options: [...own, ...providers].map(({ id, name }) => ({
        value: id,
        label: wayText(id, name),
      })),
    },
  ];
}
