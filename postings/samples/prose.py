"""Paragraphs that any employer prints, whatever the job. Braces name what a writer fills in."""

WELCOMES = (
    "{employer} is an equal opportunity employer. We welcome applicants of every background, and we hire people whose "
    "lives and languages reflect the communities of Oregon.",
    "At {short} we believe that good public service begins with a workforce as varied as the people we serve. If you "
    "are unsure whether you meet every item below, we encourage you to apply and tell us your story.",
    "{employer} is committed to fair treatment at work and in the services we provide. Veterans, people with "
    "disabilities and people of all ages, cultures and identities are encouraged to apply.",
)
HOOKS = (
    "Are you looking for steady public service where your work can be seen in the community? Do you like solving "
    "problems with people who know their trade? Then we would like to hear from you!",
    "Would you like to put your skills to use for the people of Oregon? This could be the next step for you.",
    "Do you want a job with purpose, colleagues who help each other, and room to learn? Read on.",
)
AIDS_TO_APPLICANTS = (
    "Attention all candidates! A cover letter is required. Show in your application materials how you meet the minimum "
    "qualifications and the attributes above; we score what is written there.",
    "How to Apply: Attach a current resume and answer the questions in the application. Applications without these "
    "cannot be considered. You may withdraw or correct an application until the announcement closes.",
    "Please describe your work history in full, with dates and hours a week. The information you give sets your place "
    "in the pay range if you are offered the job.",
)
BACKGROUND_CHECKS = (
    "If selected as a finalist, you will be asked to pass a criminal history and background check before an offer is "
    "final.",
    "Finalists will undergo a background check that includes criminal records. A record does not rule you out by "
    "itself.",
    "The person selected must pass a fingerprint-based criminal records check.",
)
WORK_ELIGIBILITY = (
    "{short} does not sponsor visas. You will be asked to show proof that you may work in the United States within "
    "three days of hire.",
    "{short} uses E-Verify to confirm that new employees may work in the United States.",
)
OFFICE_CONDITIONS = (
    "Work is done in an open office with steady telephone and computer use.",
    "Some evenings and occasional overnight travel may be asked of you.",
    "Deadlines shift at short notice, and several projects are under way at once.",
)
BENEFITS = (
    "Medical, vision and dental coverage for you and your family at little monthly cost.",
    "Eleven paid holidays a year, paid sick leave and vacation that grows with your years of service.",
    "Membership in the public employees' pension program after six months of service.",
    "Flexible spending accounts, deferred compensation and tuition help.",
    "An employee assistance program with free and confidential counseling.",
)
VETERANS = (
    "Eligible veterans who meet the qualifications will be given veterans' preference. Attach your discharge papers "
    "to the application.",
    "{short} gives veterans' preference to eligible applicants. Do not attach papers until you are asked for them.",
)
FUTURE_VACANCIES = (
    "We may use this recruitment to fill other openings in the same classification.",
    "More than one position may be filled from this announcement.",
    "Announcements close at the end of the closing date, and late applications are not accepted.",
)
COMMON_TASKS = (
    "Keep accurate records and enter data in shared systems by the deadline.",
    "Answer questions from the public, coworkers and partner agencies with courtesy and plain words.",
    "Take part in staff meetings, training and emergency drills.",
    "Suggest improvements to procedures and help to test new ones.",
    "Train new coworkers and share what you have learned.",
    "Cover for teammates during leave and busy seasons.",
    "Prepare short reports and summaries for the manager.",
    "Follow safety rules and report hazards on the day they are found.",
)
COMMON_SKILLS = (
    "Clear written and spoken communication with people of many backgrounds.",
    "Ability to set priorities and meet deadlines while work keeps arriving.",
    "Experience working in a team where respect and inclusion are practiced daily.",
    "Sound judgment with confidential information.",
    "Skill with spreadsheets, word processing and shared calendars.",
    "A habit of learning from mistakes and asking for help early.",
)
# An author's aside to a colleague, left in the text by mistake.
EDITOR_REMARKS = (
    "(moved this one up from the bottom of the list)",
    "(I changed the wording here, please check with the manager)",
    "(guidance instead of help)",
    "(just reworded this from the last posting)",
    "(HR asked to delete this if no longer true)",
)
STATE_UNIONS = (
    "Service Employees International Union (SEIU)",
    "American Federation of State, County and Municipal Employees (AFSCME)",
    "Association of Engineering Employees of Oregon (AEE)",
)
LOCAL_UNIONS = (
    "Professional and Technical Employees, Local 17 (PROTEC17)",
    "American Federation of State, County and Municipal Employees, Local 189 (AFSCME)",
    "Laborers' International Union of North America, Local 483 (LiUNA)",
    "Service Employees International Union, Local 503 (SEIU)",
)
