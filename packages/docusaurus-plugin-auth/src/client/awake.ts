import Awake from '@theme/ChatWidget/Awake';
import { changePageState } from './everyPage';

// What answers to readers, which a page loads once somebody reaches for the chat or the search.

export { take } from './answerActs';

changePageState({ Awake, failed: false });
