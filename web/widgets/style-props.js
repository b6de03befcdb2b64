// The drawings need it too, so it lives with them.

export {styleProps} from '../draw/style-props.js';
