import type { MailTexts } from './texts.ts';

/** The Korean texts. */
export const ko: MailTexts = {
  duration: { minutes: { other: '{count}분' }, hours: { other: '{count}시간' } },
  common: {
    codeValidity: '코드는 {duration} 동안 유효하며 한 번만 쓸 수 있습니다.',
    linkValidity: '링크는 {duration} 동안 유효하며 한 번만 쓸 수 있습니다.',
    never: '{site} 관계자는 이 코드를 절대 묻지 않습니다.',
    plainLink: '버튼이 작동하지 않으면 다음 주소를 브라우저에 복사하세요:',
    footer: '{site}({host})에서 계정과 관련하여 보내 드립니다.',
    notYou:
      '본인이 한 일이 아니라면 즉시 비밀번호를 재설정하고 계정에서 로그인한 기기 목록을 확인하세요.',
  },
  'verify-email': {
    subject: '{site} 이메일 주소 확인',
    intro:
      '누군가가 이 이메일 주소로 {site} 계정을 만들고 있습니다. 본인이라면 코드를 요청하는 페이지에 다음 코드를 입력하세요:',
    ignore: '계정을 요청하지 않았다면 이 메일을 무시하세요. 코드가 없으면 계정을 쓸 수 없습니다.',
  },
  'sign-in-code': {
    subject: '{site} 로그인 코드',
    intro:
      '누군가가 이 이메일 주소로 {site}에 로그인하려고 합니다. 본인이라면 코드를 요청하는 페이지에 다음 코드를 입력하세요:',
    ignore: '요청하지 않았다면 이 메일을 무시하세요. 코드가 없으면 아무도 로그인할 수 없습니다.',
  },
  'magic-link': {
    subject: '{site} 로그인 링크',
    intro:
      '누군가가 이 이메일 주소로 {site}에 로그인하려고 합니다. 본인이라면 링크를 열고 페이지에서 확인하세요:',
    button: '로그인',
    ignore: '요청하지 않았다면 이 메일을 무시하고 링크를 열지 마세요.',
  },
  'reset-password': {
    subject: '{site} 새 비밀번호 선택',
    intro:
      '누군가가 이 이메일 주소로 된 {site} 계정의 비밀번호를 새로 정하겠다고 요청했습니다. 본인이라면 아래에서 계속하세요:',
    button: '새 비밀번호 선택',
    ignore: '요청하지 않았다면 이 메일을 무시하세요. 비밀번호는 그대로 유지됩니다.',
  },
  'change-email-current': {
    subject: '{site} 이메일 주소 변경 확인',
    intro:
      '{site} 계정의 이메일 주소를 이 주소에서 {newAddress} 주소로 바꾸겠다고 요청하셨습니다. 동의하려면 다음 코드를 입력하세요:',
    ignore:
      '요청하지 않았다면 코드를 아무에게도 알려 주지 마세요. 코드가 없으면 아무것도 바뀌지 않습니다. 그런 다음 누군가가 계정에 로그인해 있으므로 새 비밀번호를 정하세요.',
  },
  'change-email-new': {
    subject: '{site} 새 이메일 주소 확인',
    intro:
      '누군가가 이 이메일 주소를 {site} 계정에 쓰려고 합니다. 본인이라면 다음 코드를 입력하여 확인하세요:',
    ignore: '요청하지 않았다면 이 메일을 무시하세요. 코드가 없으면 이 주소는 쓰이지 않습니다.',
  },
  'email-changed': {
    subject: '{site} 이메일 주소가 변경되었습니다',
    intro:
      '{site} 계정의 이메일 주소가 이제 {newAddress}입니다. 계정에 관한 메일은 더 이상 이 주소로 오지 않습니다.',
    advice:
      '본인이 한 일이 아니라면 다른 사람이 계정을 쓰고 있으므로 즉시 {site} 운영자에게 연락하세요.',
  },
  'password-changed': {
    subject: '{site} 비밀번호가 변경되었습니다',
    intro: '{site} 계정의 비밀번호가 방금 변경되었습니다.',
  },
  'two-factor-changed': {
    subject: '{site} 계정의 2단계 인증 설정이 변경되었습니다',
    enabled: '{site} 계정의 2단계 인증이 켜졌습니다. 백업 코드를 안전한 곳에 보관하세요.',
    disabled: '{site} 계정의 2단계 인증이 꺼졌습니다. 이제 비밀번호만으로 로그인할 수 있습니다.',
    backupCodes: '{site} 계정의 새 백업 코드를 만들었습니다. 이전 코드는 더 이상 쓸 수 없습니다.',
  },
  'account-deleted': {
    subject: '{site} 계정이 삭제되었습니다',
    intro:
      '{site} 계정과 그곳에 저장된 모든 내용이 삭제되었습니다. 이 계정에 관한 마지막 메일입니다.',
    advice:
      '본인이 한 일이 아니라면 다른 사람이 계정에 접근할 수 있었던 것입니다. 계정은 되돌릴 수 없지만 새로 만들 수 있습니다.',
  },
  'existing-account': {
    subject: '{site} 계정이 이미 있습니다',
    intro:
      '누군가가 이 이메일 주소로 {site} 계정을 만들려고 했습니다. 계정이 이미 있으므로 아무것도 만들거나 바꾸지 않았습니다.',
    button: '로그인',
    reset: '비밀번호가 기억나지 않으면 여기에서 새로 정하세요:',
    ignore:
      '본인이 한 일이 아니라면 이 메일을 무시하세요. 시도한 사람은 이 계정이 있다는 사실을 알지 못합니다.',
  },
};
