import { MessageEntity } from './message.entity';

export const notificationsEntities = [MessageEntity];
