"""How announcements spell their headings. Data only: a new spelling is a new word here, no new rule."""

from postings.ingest.announcement.inline_names import INLINE_NAMES
from postings.ingest.layout import Headings
from postings.ingest.record import SectionKind

_EXACT: dict[SectionKind, tuple[str, ...]] = {
    "summary": (
        "Job Description", "Position Summary", "Job Summary", "Summary", "About the Position", "About the Job",
        "About the Role", "About this Position", "About the Opportunity", "The Position", "The Job", "The Role",
        "The Opportunity", "The Work", "Position Description", "Description", "General Summary", "Overview",
        "Position Overview", "Job Overview", "Purpose", "Purpose of Position", "Position Purpose", "General Purpose",
        "General Statement of Duties", "Nature of Work", "Basic Function",
        "Basic Functions", "Basic Purpose", "Definition", "Class Definition", "Introduction",
        "Opportunity Awaits",
        "Opportunity Awaits, Apply Today", "Primary Purpose", "General Description", "Description of Position",
    ),
    "about_employer": (
        "About Us", "Who We Are", "About the Agency", "About the City", "About the County", "About the Bureau",
        "About the Department", "About the Division", "About the Program", "About the Team", "Our Mission", "Mission",
        "Our Values", "Core Values", "Program Values", "Diversity, Equity and Inclusion", "Our Commitment",
        "This Program is Expected to", "Why Work for Us", "Who We Are Here to Serve", "Our Agency", "Our Team",
    ),
    "duties": (
        "Duties Description", "Description of Duties", "Accountabilities", "Key Accountabilities",
        "Summary of Duties", "Description of Work", "Representative Tasks",
        "Duties", "Duties and Responsibilities", "Duties & Responsibilities", "Job Duties",
        "Essential Duties", "Essential Functions", "Essential Duties and Responsibilities", "Essential Job Functions",
        "Essential Job Duties", "Typical Duties", "Typical Tasks", "Examples of Duties", "Example of Duties",
        "Examples of Work", "Examples of Work Performed", "Responsibilities", "Key Responsibilities", "Major Duties",
        "Primary Responsibilities", "Primary Duties", "Principal Duties", "Representative Duties", "Position Duties",
        "What You Will Do", "What will you do", "What you'll do", "What You'll Be Doing", "What You Will Be Doing",
        "What you'll get to do",
        "What you get to do", "The work you'll do", "The Work You Will Do", "Your Role", "Your Responsibilities",
        "Job Responsibilities", "Position Responsibilities", "Essential and Other Important Job Duties",
        "Description of Duties", "Main Duties",
        "Typical Duties and Responsibilities", "What you will be responsible for", "A day in the life",
        "Duties include", "What the Job Involves", "Typical Work Activities", "Work Activities", "Illustrative Duties",
        "Areas of Responsibility", "Job Functions", "Performance Responsibilities", "Work Performed", "Work Duties",
        "Major Responsibilities and Duties", "Major Responsibilities", "Specific Duties", "General Duties",
        "Responsibilities include", "Principal Duties and Responsibilities",
        "Day in the Life", "Key Duties", "In this role you will", "In this position, you will",
        "You will", "Functions",
    ),
    "qualifications": (
        "Substitutions", "Substitutions Include", "Substitution Information", "Substitution",
        "Minimum Qualifications", "Qualifications", "Minimum Requirements", "To Qualify", "Required Qualifications",
        "What's Required", "What is Required", "What You Must Have", "What We Require",
        "What We're Looking For", "What We Are Looking For", "What are we looking for", "What you need to qualify",
        "Minimum Qualifications/Transferable Skills", "Basic Qualifications", "Education and Experience",
        "Education & Experience", "Education/Experience", "Education, Training and Experience",
        "Experience and Training", "Training and Experience", "Education and Training",
        "Required Education and Experience", "What You Need", "What You'll Need", "What You Will Need", "What it takes",
        "What You Bring", "What you'll bring", "Who You Are", "About You", "Minimum Education and Experience",
        "Required Minimum Qualifications", "Job Qualifications", "Minimum Qualifications Required",
        "Minimum Qualifications Include", "Qualification Requirements", "Qualification Guidelines",
        "Entrance Requirements", "Minimum Job Qualifications", "Am I Qualified?", "Here's what you need to qualify",
        "To qualify for this position", "Here's what you need", "Knowledge and Skills", "Qualifications Required",
        "Who Can Apply", "Do you qualify?", "How do I qualify", "Required", "Knowledge, Skills and Abilities",
        "Knowledge, Skills, and Abilities", "Required Skills and Experience", "Minimum Training and Experience",
        "Education", "Experience", "Training", "Substitution", "Substitutions", "Education Substitution",
        "Allowable Substitution",
        "Minimum Education", "Minimum Experience", "Education Required", "Experience Required", "Required Education",
        "Required Experience", "Education Requirements", "Educational Requirements", "Experience Requirements",
        "Requirements/Minimum Qualifications", "Requirement/Minimum Qualification", "How to Qualify", "Skills",
        "Requirement(s)/Minimum Qualification(s)", "Entry Requirements", "Basic Requirements", "Abilities",
        "Minimum Entrance Requirements", "Educational Substitutions", "Substitution Information",
        "Knowledge, Skills & Abilities", "Knowledge and Abilities", "Job Specifications", "Position Qualifications",
        "Job Requirements", "Position Requirements", "Minimum Hiring Qualifications", "Qualification Standards",
        "You must",
    ),
    "preferred": (
        "Essential Attributes", "Desired Attributes", "Requested Skills", "Desired Skills", "Preferred Qualifications",
        "Desired Qualifications", "Desirable Qualifications", "Preferred Skills", "Preferred Experience",
        "Although not required", "Nice to Have", "Like to Have", "Love to Have", "Good to Have",
        "Bonus Points", "Extra Credit", "What We Prefer", "What We'd Prefer", "What We Would Prefer",
        "Ideal Candidate", "The Ideal Candidate", "The Successful Candidate",
        "Preferred", "Preferred Attributes", "Requested Attributes", "Desired Skills and Attributes",
        "Preferred Qualifications/Transferable Skills", "Additional Desired Qualifications", "Other Desired Skills",
        "Preferred Education and Experience", "Preferences", "Desired", "Desirable", "Bonus Qualifications",
        "Additional Skills", "Attributes", "Requested Skills and Attributes", "Essential Skills", "Desired Experience",
        "What Sets You Apart", "Ideal candidates will have", "Preference may be given to",
        "Desired or Preferred Qualifications", "Desirable Training and Experience",
        "Desired Attributes and Skills", "Skills and Attributes",
    ),
    "requirements": (
        "Background Checks and Requirements", "Special Qualifications", "Required at Appointment",
        "Required at Hire", "Required at Time of Hire", "Required at Time of Appointment", "Required upon Hire",
        "At Hire", "At Appointment", "Background Checks", "Background Check",
        "Special Requirements", "Special Requirement", "Additional Requirements", "Conditions of Employment",
        "Other Requirements", "Necessary Special Requirements", "Licenses and Certifications", "Licensing Requirements",
        "Requirements", "License and Certification", "Licenses", "License", "Certifications", "Licenses/Certifications",
        "Certification/Licenses", "Certification/License",
        "License or Certificate", "Licenses or Certificates", "License or Certification", "License/Certificate",
        "License(s) or Certificate(s)", "Certificates or Licenses", "Licensure", "Licenses/Certificates",
        "Licenses and Certificates",
        "License/Certification", "Licenses & Certifications", "License & Certification", "Certification",
        "Certification/License", "Certifications/Licenses",
        "Special Necessary Requirements", "Additional Position Requirements",
        "Background Check and Requirements", "Required Licenses and Certifications", "Employment Requirements",
        "Background Check Requirements", "Pre-Employment Requirements", "Background Investigation", "Certificates",
        "Residence Requirements", "Residence Requirement", "Residency Requirements", "Residency Requirement",
        "Residence", "Residency", "Job Conditions",
    ),
    "working_conditions": (
        "Working Conditions", "Work Environment", "Working Environment", "Physical Demands", "Physical Requirements",
        "Environmental Conditions", "Work Schedule", "Schedule", "Work Location", "Working Hours", "Hours of Work",
        "Physical Demands and Working Conditions", "Work Environment and Physical Demands", "Location and Schedule",
        "Physical Demands of Position", "Tools and Equipment Used", "Physical Demands/Work Environment",
        "Work Location and Schedule", "Conditions of Work", "Remote Work", "Hybrid Work",
        "Work Environment/Physical Demands",
    ),
    "benefits": (
        "Benefits", "What We Offer", "What's in it for you", "What's in it for you?", "Compensation",
        "Salary and Benefits", "Compensation and Benefits", "Employee Benefits", "Benefits Summary", "Total Rewards",
        "We Offer", "We Offer You", "Why Join Us", "Salary Information", "Pay and Benefits", "The Benefits", "Perks",
        "Benefits and Perks", "Why you will love working here", "Our Benefits", "Benefits Information", "Salary", "Pay",
        "Why work here",
    ),
    "how_to_apply": (
        "How to Apply", "To Apply", "Application Process", "Application Instructions", "Required Application Materials",
        "Optional Application Materials", "Application Materials", "Application Material", "Application Tips",
        "Application Requirements", "Application Information", "Applying", "Application Procedure", "Ready to Apply",
        "Application Guidance", "Required Materials", "Application Checklist", "Application Directions", "Apply Today",
        "Notes on Applying",
        "Application and Selection Process", "Where to Apply", "Application",
        "Special Instructions to Applicants", "Instructions to Applicants", "Special Instructions",
        "Application Details",
        "Further Instructions", "Required Documents", "How to submit your application", "To Be Considered",
    ),
    "selection_process": (
        "The Recruitment Process", "Recruitment Process", "Selection Process", "The Selection Process",
        "Hiring Process", "Examination Process", "Recruitment Timeline", "Timeline", "Next Steps", "What Happens Next",
        "Evaluation Process", "Anticipated Timeline", "Tentative Timeline", "Examination", "Screening Process",
        "Recruitment and Selection", "Tentative Recruitment Schedule", "Recruitment Schedule", "Qualifications Review",
        "Scope of Examination", "Scope of the Examination", "Subject of Examination", "Subjects of Examination",
        "Selective Certification", "Expert Review Committee", "The Test", "Test Information", "Examination Weight",
    ),
    "contact": (
        "Have a question?", "Have Questions?", "Any Questions?", "People Who Can Help", "Who to Ask",
        "Contact Information", "Contact", "Contacts", "Questions", "Questions?", "Contact Us", "Need Help?",
        "Need Help", "Have Questions?", "Have Questions", "For More Information", "For Further Information",
        "Recruiter Information", "Recruiter", "Additional Questions", "Questions or Need Help", "Recruiter Contact",
        "Help Your Application Rise", "Recruiter Contact Information", "Who to contact", "Questions/Contact",
        "Who do I contact with questions", "Agency Contact Information", "Inquiries",
    ),
    "general_information": (
        "General Information", "Additional Information", "Other Information", "Important Information", "Notes",
        "Additional Details", "Additional Info", "Additional Comments", "The Details", "Details", "Special Information",
        "Supplemental Information", "Miscellaneous", "Job Address", "Additional Job Information", "Important Notes",
        "Notice to Applicants", "Notice",
        "Process Notes", "Special Notes", "Recruitment Information", "Position Information", "Job Information",
        "Need to Know",
    ),
    "other": (
        "Employment Preference", "Veterans' Preference", "Veterans Preference", "Veteran Preference",
        "Veteran's Preference", "Equal Opportunity", "Equal Employment Opportunity", "Supplemental Questions",
        "Work Status", "An Equal Opportunity Employer", "An Equal Opportunity/Affirmative Action Employer",
        "Pay Equity", "Visa Sponsorship", "Accommodation", "Accommodations", "Accessibility", "Did you know?",
        "Job Alerts", "Additional Resources", "Helpful Links", "Employment Preferences", "Preference Points",
    ),
}  # fmt: skip

# Tried in order on what has a heading's shape and is not listed.
_PATTERNS: tuple[tuple[str, SectionKind], ...] = (
    (
        (
            r"^about (?:the|our) (?!benefit).*\b(?:agency|authority|bureau|city|commission|county|department"
            r"|district|division|office|services)\b"
        ),
        "about_employer",
    ),
    (
        r"^we (?:especially |particularly |would )?(?:want|like|love|welcome|hope for) (?:people|candidates"
        r"|applicants|someone|somebody|those) (?:who|with)$",
        "preferred",
    ),
    (r"^if (?:you are )?(?:hired|selected|chosen),? you (?:must|will need to|will have to)$", "requirements"),
    (r"\bveteran|\bpreference\b|\bequal (?:opportunity|employment)|\bvisa\b|\bpay equity", "other"),
    (
        r"\b(?:minimum|maximum|starting|hiring|entry) (?:annual |monthly |hourly )?(?:salary|pay|wages?|rate)\b",
        "benefits",
    ),
    (r"\bpassing score|\bexam weights?\b|\bcertification (?:list|process)\b|\beligible list", "selection_process"),
    (
        r"^(?:minimum |required )?qualifications? (?:needed |required )?to (?:apply|be considered)$"
        r"|^requirements? (?:for|of) (?:application|applicants?|employment|the position)$",
        "qualifications",
    ),
    (
        r"\bhow to apply|\bto apply\b|\bapplication\b|\bapplying\b|\brequired (?:documents|materials)|\bcover letter",
        "how_to_apply",
    ),
    (
        (
            r"\bselection|\brecruitment process|\bhiring process|\bexamination|\bevaluation\b|\bscreening"
            r"|\btimeline\b|\bnext steps"
        ),
        "selection_process",
    ),
    (
        r"\bworking conditions?\b|\benvironment|\bphysical|\bwork schedule|\bwork location|\bshift\b",
        "working_conditions",
    ),
    (r"\bskills? (?:required|needed)$|^(?:\w+ ){0,2}skills$", "qualifications"),
    (r"^required (?:\w+,? )*(?:knowledge|skills|abilities|education|experience|training)\b", "qualifications"),
    (
        (
            r"\bpreferred|\bdesired|\bdesirable|\battributes?\b|\bnot required|\brequested|\bideal\b"
            r"|\bsuccessful candidate"
        ),
        "preferred",
    ),
    (
        (
            r"\bminimum|\bqualif|\beducation\b|\bexperience\b|\blooking for|\bknowledge\b|\bskills/abilit|\byou(?:'ll"
            r"| will)? (?:need|bring)"
        ),
        "qualifications",
    ),
    (r"\bbackground|\brequirements?\b|\blicens|\bcertific|\bconditions of employment", "requirements"),
    (
        (
            r"\bbenefits?\b|\bin it for you|\bwe offer|\bperks\b|\bcompensation|\bsalary|\bpay\b|\bwhy (?:join"
            r"|work)|\brewards\b"
        ),
        "benefits",
    ),
    (
        (
            r"\bduties|\bduty\b|\bwork activities\b|\bresponsibilit|\bfunctions?\b|\btasks\b|\byou(?:'ll"
            r"| will)(?: be)? (?:do|doing"
            r"|get)|\bday in the life"
        ),
        "duties",
    ),
    (
        r"\bcontact|\bquestions?\b|\brecruiter\b|\bmore information|\bneed help|\bmeet & greet|\bmeet and greet",
        "contact",
    ),
    (
        r"\bsummary|\boverview|\babout (?:the|this) (?:position|job|role|opportunity)|\bpurpose\b|\bopportunity\b",
        "summary",
    ),
    (
        (
            r"\babout\b|\bwho we are|\bmission\b|\bvalues\b|\bour (?:team|agency|commitment|city|county)|\bequity\b"
            r"|\binclusion"
        ),
        "about_employer",
    ),
    (r"\binformation\b|\bdetails\b|\bnotes?\b", "general_information"),
)

# Headings by their words alone, in title case or not: numbered steps, and what is said to the reader.
_MARKED: tuple[tuple[str, SectionKind], ...] = (
    (r"^(?:what (?:you'll|you will) (?:love|get|enjoy|receive)|why you'll love|what's in it)\b.{0,40}$", "benefits"),
    (
        r"^(?:the )?(?:[\w'/-]+ ){0,5}(?:duties|responsibilities|functions)(?: and (?:duties|responsibilities))?"
        r"(?: (?:may|will|generally))? include\b[^:]{0,60}$",
        "duties",
    ),
    (
        r"^(?:pay|salary|compensation|benefits)(?:,? (?:and|&|details|information|more|pay|salary|benefits|perks))+$",
        "benefits",
    ),
    (r"^(?:after you apply|how do i apply|to apply for this (?:job|position))$", "how_to_apply"),
    (r"^(?:the )?fine print$|^(?:some |other )?things (?:you should|to) know$|^good to know$", "general_information"),
    (
        r"^(?:(?:essential|main|key|primary|major|principal|typical|specific|job|position) )?"
        r"(?:duties|responsibilities|functions|tasks)(?:,| and| &) [^.:$]{3,50}$",
        "duties",
    ),
    (
        r"^(?:essential|main|key|primary|major|principal|typical|specific) (?:functions|duties|responsibilities|tasks)"
        r" (?:of|for|in) (?:the|this) \w+$",
        "duties",
    ),
    (r"^what (?:an? |our |the )?\w+(?: \w+)? (?:do|does)$", "duties"),
    (r"^(?:your|a (?:typical )?|the) (?:(?:typical|average) )?day(?:s)?(?: here| at work)?$", "duties"),
    (r"^it (?:would )?helps? if you\b.{0,30}$", "preferred"),
    (r"^required (?:background )?checks?(?: and [a-z]+)?$", "requirements"),
    (r"^(?:step|phase) (?:\d{1,2}|one|two|three|four|five|six)\b", "selection_process"),
    (
        (
            r"^(?:here(?:'s| is) )?what (?:will you|would you|you(?: will| would|'ll|'d)?)(?: get to| be)? (?:do"
            r"|doing|work on"
            r"|working on|accomplish)(?: (?:here|each day|every day|day to day|in this (?:role|job|position)))?$"
            r"|^how you(?:'ll| will) (?:make an? (?:difference|impact)|contribute|spend your (?:day|time)s?)$"
        ),
        "duties",
    ),
    (
        (
            r"^(?:it|this) would be (?:nice|great|helpful|a plus)\b.{0,40}$"
            r"|^what (?:we(?:'d| would)(?: also| really)? (?:like|love|prefer)(?: you)?|we(?:'re| are)? (?:hope"
            r"|hoping|like))"
            r"(?: to)?(?: see| have| find| bring| know| show)?(?: (?:in|from) .{1,30})?$"
            r"|^what (?:would|will|may|might|can)?(?: also)? ?helps?$|^what (?:will |would |'ll )?(?:sets?|makes?"
            r"|helps?) (?:you|an? (?:applicant|candidate))"
            r" (?:apart|stand out|shine|more competitive|(?:an? )?(?:great|good|strong|ideal) .{1,30})$"
            r"|^(?:it(?:'s| is) )?(?:an? )?(?:plus|bonus|nice|great|bonus points|extra credit|even better|we'd love it)"
            r" if you\b.{0,30}$|^nice[- ]to[- ]haves?$|^bonus points(?: for)?$|^pluses$"
            r"|^(?:nice |helpful |bonus )?extras$"
            r"|^what (?:would|will|could|might) (?:make|help|impress|delight|excite|set|put) (?:us|you)\b.{0,30}$"
            r"|^what would be (?:great|nice|helpful|ideal)\b.{0,20}$"
            r"|^we(?:'re| are) (?:also |especially |particularly )?interested in\b.{0,30}$"
            r"|^(?:highly |strongly |most )?(?:desired|preferred|desirable)(?:,? but not required)?$"
            r"|^to (?:make you|be) (?:even )?more competitive$"
            r"|^(?:the )?(?:strong|strongest|competitive|most competitive|top|best) (?:candidates?|applicants?)"
            r" (?:will |should |may )?(?:also )?(?:have|be|bring|offer|possess)$"
            r"|^we hope (?:you(?:'ll)?|to (?:see|find)|for)\b.{0,40}$"
            r"|^we(?:'d| would)(?: also| really)? (?:like|love|prefer)(?: it)?(?: you)?(?: to| if)\b.{0,40}$"
            r"|^we(?:'re| are) (?:also )?looking for (?:people|candidates|applicants|someone"
            r"|an? (?:person|candidate|colleague|teammate)) (?:who|with|that)\b.{0,20}$"
            r"|^(?:our |the )?ideal (?:candidate|applicant|person)s?(?: (?:is|are|has|have|will (?:be|have)))?$"
        ),
        "preferred",
    ),
    (
        (
            r"^to qualify\b.{0,60}(?<!\.)$"
            r"|^(?:all |the (?:successful |selected )?)?(?:candidates?|applicants?)"
            r" (?:must|shall|will need(?: to)?|needs?(?: to)?)(?: also)?(?: be| have)?$"
            r"|^(?:prior to|before|at the time of) (?:employment|hire|hiring|appointment),? (?:all )?applicants?$"
            r"|^(?:knowledge|skills|abilities|education|experience|training)(?:(?:,? and|,|/| &) ?(?:knowledge|skills"
            r"|abilities|education|experience|training)){1,4} (?:required|needed|requirements)$"
            r"|^(?:required )?(?:knowledge|skills|abilities|competencies)"
            r"(?:(?:,? and|,| &|/) ?(?:knowledge|skills|abilities|competencies|experience)){1,3}"
            r" (?:required|needed|necessary)(?: (?:for|of|in|to) .{3,40})?$"
            r"|^(?:the )?minimum (?:job )?(?:qualifications|requirements)(?: [a-z]+){0,5}"
            r" (?:are|include)(?: the following)?$"
            r"|^what are (?:the|our) (?:minimum |required )?(?:qualifications|requirements)$"
            r"|^who (?:we|you)(?:'re| are)? ?(?:need|want|seek|looking for|seeking|hiring|are)(?: for)?$"
            r"|^to qualify,? you (?:need|must|should)\b.{0,20}$"
            r"|^(?:here(?:'s| is) )?what (?:do )?(?:i need|we(?:'ll| will)? (?:need|require|expect|ask(?: for"
            r"| of you)?)"
            r"|you(?:'ll| will| must| should)? (?:need|have|bring|offer)|(?:it|this \w+) (?:takes|requires|needs))"
            r"(?: to (?:qualify|apply|succeed|be (?:successful|considered|eligible|hired)|have|bring"
            r"|get (?:this|the) job|the (?:table|team|role|job))| from you| with you"
            r"| (?:for|in) (?:this|the) (?:job|role|position))?$"
            r"|^(?:what|who) (?:are we|we are|we're|is .{1,40}) (?:looking for|seeking)(?: in .{1,40})?$"
            r"|^(?:education|experience)(?:(?:,? and|,|/| &) ?(?:education|experience|training|knowledge|skills"
            r"|abilities"
            r"|certifications?|licens\w+)){2,5}$"
            r"|^(?:applicants?|candidates?) (?:are expected to|must|should) (?:have|possess|meet|be)\b.{0,60}$"
            r"|^must[- ]haves?$|^you(?:'ll| will| must| should|'ve)? (?:have|need|bring|got)(?: to have)?$"
            r"|^to be (?:considered|eligible)(?: for .{1,40})?,?"
            r" (?:you|applicants|candidates) (?:must|need|should|will)"
            r"\b.{0,30}$"
        ),
        "qualifications",
    ),
)

HEADINGS = Headings(
    _EXACT,
    _PATTERNS,
    _MARKED,
    inline=("summary", "qualifications", "preferred", "duties", "requirements", "how_to_apply", "selection_process"),
    never=(
        "Or",
        "And",
        "Yes",
        "No",
        "And so many more",
        "View Map",
        "Address",
        "Website",
        "Job Posting Notice",
        "Total Compensation Estimator Tool",
        "Help",
        "Learn more",
        "Apply",
        "Top of page",
        "Note",
        "None",
        "E-mail",
        "Email",
        "Phone",
    ),
    inline_names=INLINE_NAMES,
)
