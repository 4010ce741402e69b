/** The site is English, whose texts stand in the code. */
export default {};
