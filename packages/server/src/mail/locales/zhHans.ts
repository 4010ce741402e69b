import type { MailTexts } from './texts.ts';

/** The Simplified Chinese texts. */
export const zhHans: MailTexts = {
  duration: { minutes: { other: '{count} 分钟' }, hours: { other: '{count} 小时' } },
  common: {
    codeValidity: '验证码在 {duration}内有效，只能使用一次。',
    linkValidity: '链接在 {duration}内有效，只能使用一次。',
    never: '{site} 的任何人都不会向您索要此验证码。',
    plainLink: '如果按钮无法使用，请将此地址复制到浏览器中：',
    footer: '由 {site}（{host}）发送，事关您在该网站的账号。',
    notYou: '如果不是您本人操作，请立即重置密码，并查看账号中的登录设备列表。',
  },
  'verify-email': {
    subject: '确认您在 {site} 的邮箱地址',
    intro: '有人正在用此邮箱地址在 {site} 创建账号，希望就是您本人。请在要求输入验证码的页面输入：',
    ignore: '如果您没有申请账号，请忽略此邮件。没有验证码，任何账号都无法使用。',
  },
  'sign-in-code': {
    subject: '您的 {site} 登录验证码',
    intro: '有人想用此邮箱地址登录 {site}，希望就是您本人。请在要求输入验证码的页面输入：',
    ignore: '如果不是您本人操作，请忽略此邮件。没有验证码，任何人都无法登录。',
  },
  'magic-link': {
    subject: '您的 {site} 登录链接',
    intro: '有人想用此邮箱地址登录 {site}，希望就是您本人。请打开链接并在页面上确认：',
    button: '登录',
    ignore: '如果不是您本人操作，请忽略此邮件，也不要打开链接。',
  },
  'reset-password': {
    subject: '为 {site} 选择新密码',
    intro: '有人请求为使用此邮箱地址的 {site} 账号选择新密码，希望就是您本人：',
    button: '选择新密码',
    ignore: '如果不是您本人操作，请忽略此邮件。您的密码保持不变。',
  },
  'change-email-current': {
    subject: '确认更改您在 {site} 的邮箱地址',
    intro: '您请求将 {site} 账号的邮箱地址从此地址改为 {newAddress}。如同意，请输入此验证码：',
    ignore:
      '如果不是您本人操作，请不要把验证码告诉任何人：没有它，一切都不会改变。然后请选择新密码，因为有人已登录您的账号。',
  },
  'change-email-new': {
    subject: '确认您在 {site} 的新邮箱地址',
    intro: '有人想将此邮箱地址用于 {site} 的账号，希望就是您本人。请输入此验证码进行确认：',
    ignore: '如果不是您本人操作，请忽略此邮件。没有验证码，您的地址不会被使用。',
  },
  'email-changed': {
    subject: '您在 {site} 的邮箱地址已更改',
    intro: '您的 {site} 账号的邮箱地址现为 {newAddress}。有关该账号的邮件将不再发送到这里。',
    advice: '如果不是您本人操作，请立即联系 {site} 的运营者，因为您的账号已被他人占用。',
  },
  'password-changed': {
    subject: '您在 {site} 的密码已更改',
    intro: '您的 {site} 账号的密码刚刚已更改。',
  },
  'two-factor-changed': {
    subject: '您的 {site} 账号的两步验证设置已更改',
    enabled: '您的 {site} 账号已开启两步验证。请将备用码保存在安全的地方。',
    disabled: '您的 {site} 账号已关闭两步验证。现在仅凭密码即可登录。',
    backupCodes: '已为您的 {site} 账号生成新的备用码。旧的备用码已失效。',
  },
  'account-deleted': {
    subject: '您的 {site} 账号已删除',
    intro:
      '您的 {site} 账号已删除，其中保存的关于您的全部内容也一并删除。这是有关该账号的最后一封邮件。',
    advice: '如果不是您本人操作，说明有他人能访问您的账号。该账号无法恢复；您可以创建新的账号。',
  },
  'existing-account': {
    subject: '您在 {site} 已有账号',
    intro:
      '有人试图用此邮箱地址在 {site} 创建账号，希望就是您本人。账号已经存在，因此没有创建或更改任何内容。',
    button: '登录',
    reset: '如果您不记得密码，请在这里选择新密码：',
    ignore: '如果不是您本人操作，请忽略此邮件。尝试的人并不知道此账号存在。',
  },
};
