export default { questions: { software: {}, hardware: {} } };
