"""How announcements spell their headings and labels. Data only: a new spelling is a new word here, no new rule."""

from postings.ingest.layout import Headings
from postings.ingest.record import SectionKind

_EXACT: dict[SectionKind, tuple[str, ...]] = {
    "summary": (
        "Job Description", "Position Summary", "Job Summary", "Summary", "About the Position", "About the Job",
        "About the Role", "About this Position", "About the Opportunity", "The Position", "The Job", "The Role",
        "The Opportunity", "The Work", "Position Description", "Description", "General Summary", "Overview",
        "Position Overview", "Job Overview", "Purpose", "Purpose of Position", "Position Purpose", "General Purpose",
        "General Statement of Duties", "Nature of Work", "Definition", "Introduction", "Opportunity Awaits",
        "Opportunity Awaits, Apply Today", "Primary Purpose", "General Description", "Description of Position",
    ),
    "about_employer": (
        "About Us", "Who We Are", "About the Agency", "About the City", "About the County", "About the Bureau",
        "About the Department", "About the Division", "About the Program", "About the Team", "Our Mission", "Mission",
        "Our Values", "Core Values", "Program Values", "Diversity, Equity and Inclusion", "Our Commitment",
        "This Program is Expected to", "Why Work for Us", "Who We Are Here to Serve", "Our Agency", "Our Team",
    ),
    "duties": (
        "Summary of Duties", "Duties", "Duties and Responsibilities", "Duties & Responsibilities", "Job Duties",
        "Essential Duties", "Essential Functions", "Essential Duties and Responsibilities", "Essential Job Functions",
        "Essential Job Duties", "Typical Duties", "Typical Tasks", "Examples of Duties", "Example of Duties",
        "Examples of Work", "Examples of Work Performed", "Responsibilities", "Key Responsibilities", "Major Duties",
        "Primary Responsibilities", "Primary Duties", "Principal Duties", "Representative Duties", "Position Duties",
        "What You Will Do", "What will you do", "What you'll do", "What You'll Be Doing", "What You Will Be Doing",
        "What you'll get to do",
        "What you get to do", "The work you'll do", "The Work You Will Do", "Your Role", "Your Responsibilities",
        "Job Responsibilities", "Essential and Other Important Job Duties", "Description of Duties", "Main Duties",
        "Typical Duties and Responsibilities", "What you will be responsible for", "A day in the life",
        "Duties include", "What the Job Involves", "Responsibilities include", "Principal Duties and Responsibilities",
        "Day in the Life", "Key Duties", "In this role you will", "In this position, you will",
        "You will", "Functions",
    ),
    "qualifications": (
        "Minimum Qualifications", "Qualifications", "Minimum Requirements", "To Qualify", "Required Qualifications",
        "What We're Looking For", "What We Are Looking For", "What are we looking for", "What you need to qualify",
        "Minimum Qualifications/Transferable Skills", "Basic Qualifications", "Education and Experience",
        "Education & Experience", "Education/Experience", "Education, Training and Experience",
        "Experience and Training", "Training and Experience", "Education and Training",
        "Required Education and Experience", "What You Need", "What You'll Need", "What You Will Need", "What it takes",
        "What You Bring", "What you'll bring", "Who You Are", "Minimum Education and Experience",
        "Required Minimum Qualifications", "Job Qualifications", "Minimum Qualifications Required",
        "Minimum Qualifications Include", "Qualification Requirements", "Qualification Guidelines",
        "Entrance Requirements", "Minimum Job Qualifications", "Am I Qualified?", "Here's what you need to qualify",
        "To qualify for this position", "Here's what you need", "Knowledge and Skills", "Qualifications Required",
        "Who Can Apply", "Do you qualify?", "How do I qualify", "Required", "Knowledge, Skills and Abilities",
        "Knowledge, Skills, and Abilities", "Required Skills and Experience", "Minimum Training and Experience",
        "Education", "Experience", "Substitution", "Substitutions", "Education Substitution", "Allowable Substitution",
        "Minimum Education", "Minimum Experience", "Education Required", "Experience Required", "Required Education",
        "Required Experience", "Education Requirements", "Educational Requirements", "Experience Requirements",
        "Requirements/Minimum Qualifications", "Requirement/Minimum Qualification", "How to Qualify", "Skills",
        "Requirement(s)/Minimum Qualification(s)", "Entry Requirements", "Basic Requirements", "Abilities",
        "Minimum Entrance Requirements", "Educational Substitutions", "Substitution Information",
        "Knowledge, Skills & Abilities",
    ),
    "preferred": (
        "Essential Attributes", "Desired Attributes", "Requested Skills", "Desired Skills", "Preferred Qualifications",
        "Desired Qualifications", "Desirable Qualifications", "Preferred Skills", "Preferred Experience",
        "Although not required", "Nice to Have", "Ideal Candidate", "The Ideal Candidate", "The Successful Candidate",
        "Preferred", "Preferred Attributes", "Requested Attributes", "Desired Skills and Attributes",
        "Preferred Qualifications/Transferable Skills", "Additional Desired Qualifications", "Other Desired Skills",
        "Preferred Education and Experience", "Preferences", "Desired", "Desirable", "Bonus Qualifications",
        "Additional Skills", "Attributes", "Requested Skills and Attributes", "Essential Skills", "Desired Experience",
        "What Sets You Apart", "Ideal candidates will have", "Preference may be given to",
        "Desired or Preferred Qualifications", "Desirable Training and Experience",
        "Desired Attributes and Skills", "Skills and Attributes",
    ),
    "requirements": (
        "Background Checks and Requirements", "Special Qualifications", "Background Checks", "Background Check",
        "Special Requirements", "Special Requirement", "Additional Requirements", "Conditions of Employment",
        "Other Requirements", "Necessary Special Requirements", "Licenses and Certifications", "Licensing Requirements",
        "Requirements", "License and Certification", "Licenses", "License", "Certifications", "Licenses/Certifications",
        "Licensure", "Licenses/Certificates", "Licenses and Certificates",
        "Special Necessary Requirements", "Additional Position Requirements",
        "Background Check and Requirements", "Required Licenses and Certifications", "Employment Requirements",
        "Background Check Requirements", "Pre-Employment Requirements", "Background Investigation", "Certificates",
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
        "Selective Certification", "Expert Review Committee", "The Test", "Test Information", "Examination Weight",
    ),
    "contact": (
        "Contact Information", "Contact", "Contacts", "Questions", "Questions?", "Contact Us", "Need Help?",
        "Need Help", "Have Questions?", "Have Questions", "For More Information", "For Further Information",
        "Recruiter Information", "Recruiter", "Additional Questions", "Questions or Need Help", "Recruiter Contact",
        "Help Your Application Rise", "Recruiter Contact Information", "Who to contact", "Questions/Contact",
        "Who do I contact with questions", "Agency Contact Information", "Inquiries",
    ),
    "general_information": (
        "General Information", "Additional Information", "Other Information", "Important Information", "Notes",
        "Additional Details", "Additional Info", "The Details", "Details", "Special Information",
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
    (r"\bveteran|\bpreference\b|\bequal (?:opportunity|employment)|\bvisa\b|\bpay equity", "other"),
    (r"\bpassing score|\bexam weights?\b|\bcertification (?:list|process)\b|\beligible list", "selection_process"),
    (r"^(?:minimum |required )?qualifications? (?:needed |required )?to (?:apply|be considered)$", "qualifications"),
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
    (
        (
            r"\bpreferred|\bdesired|\bdesirable|\battributes?\b|\bnot required|\brequested|\bideal\b"
            r"|\bsuccessful candidate"
        ),
        "preferred",
    ),
    (
        (
            r"\bminimum|\bqualif|\beducation\b|\bexperience\b|\blooking for|\bknowledge\b|\byou(?:'ll"
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
            r"\bduties|\bduty\b|\bresponsibilit|\bfunctions?\b|\btasks\b|\byou(?:'ll| will)(?: be)? (?:do|doing"
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
        r"^(?:the )?(?:\w+ ){0,2}(?:duties|responsibilities|functions)(?: and (?:duties|responsibilities))?"
        r"(?: (?:may|will|generally))? include\b.{0,40}$",
        "duties",
    ),
    (r"^(?:step|phase) (?:\d{1,2}|one|two|three|four|five|six)\b", "selection_process"),
    (
        (
            r"^what (?:will you|would you|you(?: will| would|'ll|'d)?)(?: get to| be)? (?:do|doing|work on"
            r"|working on|accomplish)(?: (?:here|each day|every day|day to day|in this (?:role|job|position)))?$"
            r"|^how you(?:'ll| will) (?:make an? (?:difference|impact)|contribute|spend your (?:day|time)s?)$"
        ),
        "duties",
    ),
    (
        (
            r"^what (?:we(?:'d| would)(?: also| really)? (?:like|love|prefer)|we(?:'re| are)? (?:hope|hoping|like))"
            r"(?: to)?(?: see| have| find)?(?: (?:in|from) .{1,30})?$"
            r"|^what (?:will |would |'ll )?(?:sets?|makes?|helps?) (?:you|an? (?:applicant|candidate))"
            r" (?:apart|stand out|shine|more competitive|(?:an? )?(?:great|good|strong|ideal) .{1,30})$"
            r"|^(?:it(?:'s| is) )?(?:an? )?(?:plus|bonus|nice|great|bonus points|extra credit|even better|we'd love it)"
            r" if you\b.{0,30}$|^nice[- ]to[- ]haves?$|^bonus points(?: for)?$|^pluses$"
            r"|^(?:nice |helpful |bonus )?extras$"
            r"|^what (?:would|will|could|might) (?:make|help|impress|delight|excite|set|put) (?:us|you)\b.{0,30}$"
            r"|^(?:highly |strongly |most )?(?:desired|preferred|desirable)(?:,? but not required)?$"
        ),
        "preferred",
    ),
    (
        (
            r"^who (?:we|you)(?:'re| are)? ?(?:need|want|seek|looking for|seeking|hiring|are)(?: for)?$"
            r"|^to qualify,? you (?:need|must|should)\b.{0,20}$"
            r"|^(?:here(?:'s| is) )?what (?:do )?(?:i need|we(?:'ll| will)? (?:need|require|expect)"
            r"|you(?:'ll| will| must| should)? (?:need|have|bring|offer)|(?:it|this \w+) (?:takes|requires|needs))"
            r"(?: to (?:qualify|apply|succeed|be (?:successful|considered|eligible|hired)|have|bring"
            r"|get (?:this|the) job|the (?:table|team|role|job))| from you| with you"
            r"| (?:for|in) (?:this|the) (?:job|role|position))?$"
            r"|^(?:what|who) (?:are we|we are|we're|is .{1,40}) (?:looking for|seeking)(?: in .{1,40})?$"
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
    inline=("qualifications", "preferred", "duties", "requirements", "how_to_apply", "selection_process"),
    never=(
        "Or",
        "And",
        "Yes",
        "No",
        "And so many more",
        "View Map",
        "Apply",
        "Top of page",
        "Note",
        "None",
        "E-mail",
        "Email",
        "Phone",
    ),
)

# Labels that hold the same fact in every layout of announcements. Keys are what announcement.header reads.
LABELS: dict[str, tuple[str, ...]] = {
    "title": (
        "Position Title", "Job Title", "Title", "Posting Title", "Job Posting Title", "Position", "Title of Position",
        "Job Posting",
    ),
    "working_title": ("Working Title", "Functional Title"),
    "classification": (
        "Classification", "Classification Title", "Job Classification", "Class Title", "Job Class", "Class",
        "State Classification", "Job Profile", "Position Classification",
    ),
    "class_number": (
        "Classification Number", "Class Number", "Class Code", "Job Code", "Classification Code", "Class No",
        "Classification No", "Class Spec Number", "Job Class Code",
    ),
    "agency": (
        "Agency", "Agency Name", "Hiring Agency", "State Agency", "Employer", "Organization", "Employing Agency",
    ),
    "unit": (
        "Division", "Unit", "Section", "Program", "Office", "Work Unit", "Branch", "Team", "Bureau", "Group", "Region",
        "District",
    ),
    "requisition_id": (
        "Requisition ID", "Requisition", "Requisition Number", "Requisition No", "Req ID", "Req #", "Req", "Req Number",
        "Job Requisition", "Job Requisition ID", "Job Requisition Number", "Job ID", "Job Number", "Job #", "Job No",
        "Job Req ID", "Recruitment Number", "Recruitment #", "Recruitment No", "Recruitment ID", "Announcement Number",
        "Announcement #", "Announcement No", "Posting Number", "Posting ID", "Exam Number", "Job Opening ID",
        "Vacancy Number", "Job Posting ID", "Reference Number", "Job Announcement Number", "Posting #",
        "Job Posting Number", "Requisition #", "Recruiting Number", "Exam No", "Examination No", "Exam #",
        "Job Control", "Vacancy Announcement", "Vacancy Announcement Number", "Vacancy Announcement #",
        "Job Order Number", "Bulletin No",
        "Bulletin Number", "Vacancy ID", "Posting No", "Job Posting #", "Job Order #",
    ),
    "openings": (
        "Number of Openings", "Openings", "Number of Positions", "Positions Available", "Vacancies",
        "Number of Vacancies", "Number of Positions Available", "Openings Available", "No. of Openings",
        "# of Openings", "# of Positions", "# of Vacancies", "Positions to Fill",
    ),
    "position_number": (
        "Position Number", "Position No", "Position ID", "Position #", "Position #(s)", "Position Number(s)",
    ),
    "salary": (
        "Salary Range", "Salary", "Salary Rate", "Pay Range", "Pay", "Pay Rate", "Compensation", "Compensation Range",
        "Monthly Salary", "Monthly Salary Range", "Hourly Rate", "Hourly Wage", "Hourly Pay", "Hourly Range",
        "Hourly Pay Range", "Annual Salary", "Annual Salary Range", "Wage", "Wages", "Wage Range", "Rate of Pay",
        "Starting Salary", "Starting Pay", "Starting Salary Range", "Hiring Range", "Hiring Salary Range",
        "Full Salary Range", "Monthly Pay", "Monthly Pay Range", "Monthly Range", "Annual Range", "Annual Pay",
        "Base Salary", "Base Pay", "Pay Scale", "Salary Range (Monthly)", "Salary (Monthly)", "Salary (Hourly)",
        "Salary (Annual)", "Salary Range (Hourly)", "Salary Range (Annual)", "Biweekly Salary", "Class Salary Range",
        "Classification Range", "Expected Salary", "Anticipated Salary", "Yearly Salary", "Salary Info",
        "Hourly Salary", "Pay Range (Monthly)", "Biweekly Pay", "Salary/Pay", "Salary/Wage", "Hourly Wage Range",
        "PERS Participating", "Non-PERS", "Hourly", "Monthly", "Annually",
    ),
    "date_posted": (
        "Initial Posting Date", "Posting Date", "Date Posted", "Posted", "Posted On", "Posted Date", "Opening Date",
        "Open Date", "Opens", "Date Opened", "Opening Date/Time", "Publication Date", "Post Date", "Announcement Date",
        "Open", "Issue Date", "Job Posting Date", "Opened", "Date of Posting", "Job Opening Date", "First Posted",
        "Original Posting Date", "Posting Start Date", "Date Open",
    ),
    "closes_at": (
        "Application Deadline", "Deadline", "Closing Date", "Closing Date/Time", "Close Date", "Closes", "Closing",
        "Closing Date and Time", "Filing Deadline", "Final Filing Date", "Apply By", "Applications Due",
        "Application Due Date", "Application Due", "Deadline to Apply", "Due Date", "Posting End Date",
        "Job Closing Date", "Closing Date & Time", "Date Closed", "Application Closing Date", "Closing Time",
        "Last Day to Apply", "Closing Date / Time", "Application Close Date", "Application Deadline Date",
        "Posting Close Date", "Posting Closes", "Open Until", "Closes On", "Filing Date",
        "Application Closing Date/Time", "Recruitment Closes", "Applications Close", "Posting Closing Date",
        "Date Closes", "Last Date for Filing Applications", "Last Date for Filing", "Last Filing Date",
        "Last Day to File", "Last Date to File", "Last Date to Apply", "Last Date to File Applications", "Final Filing",
        "Last Date/Time to File Applications", "Applications Must Be Received By", "Last Date to Submit Applications",
    ),
    "posting_period": (
        "Posting Period", "Application Period", "Filing Period", "Recruitment Period", "Application Window",
        "Open Period", "Posting Dates", "Open & Closing Dates", "Open and Closing Dates", "Opening and Closing Dates",
        "Open/Close Dates", "When to Apply", "Filing Dates", "Application Dates", "Recruitment Dates",
    ),
    "job_type": (
        "Job Type", "Position Type", "Employment Type", "Job Appointment", "Appointment", "Appointment Type",
        "Type of Appointment", "Status", "Employment Status", "Position Status", "Type", "Worker Type",
        "Type of Position", "Worker Sub-Type", "Job Status", "Type of Employment", "Term", "Full-Time/Part-Time",
        "Full Time/Part Time", "Time Type", "Full/Part Time", "Worker Subtype", "FTE Type", "Duration",
    ),
    "schedule": (
        "Work Schedule", "Schedule", "Work Hours", "Hours", "Shift", "Work Week", "Working Hours", "Schedule Type",
        "Hours of Work", "Hours per Week",
    ),
    "work_mode": (
        "Remote/Hybrid", "Work Mode", "Work Arrangement", "Telework", "Remote Work", "Remote", "Telework Eligible",
        "Remote Eligibility", "Workplace Type", "Remote Type", "Work Type", "Telework Eligibility",
        "Remote Work Eligibility", "Remote Employment", "Remote/Telework", "Hybrid", "Work Style", "Remote Work Option",
        "Workplace", "Work Modality", "Remote Eligible", "Hybrid/Remote", "Onsite/Hybrid/Remote", "Location Type",
        "Telecommuting",
    ),
    "location": (
        "Location", "Work Location", "Job Location", "Locations", "Work Site", "Worksite", "Duty Station",
        "Job Address", "Primary Location", "City", "Location(s)", "Work Locations", "Work Location(s)",
        "Office Location", "Address", "Reporting Location", "Position Location", "Place of Work", "Official Station",
        "Work Address", "Additional Locations", "Duty Location", "Duty Location(s)", "Location of Position",
        "Location of Work", "Job Site", "Place of Employment", "Position Location(s)",
    ),
    "county": ("County",),
    "representation": (
        "Union Representation", "Representation", "Union", "Bargaining Unit", "Represented By", "Labor Union",
        "Union/Representation", "Union Affiliation", "Bargaining Unit/Representation", "Union Represented",
        "Employee Group", "Union Group", "Labor Group", "Representation Status", "Repr", "Repr. Code",
    ),
    "flsa": ("FLSA", "FLSA Status", "FLSA Code", "FLSA Designation", "FLSA Classification", "Exemption Status"),
    "overtime": ("Eligible for Overtime", "Overtime Eligible", "Overtime", "Overtime Eligibility", "Overtime Status"),
    "service_type": ("Service Type", "Type of Service", "Service", "Service Category", "Class Type"),
}  # fmt: skip

# Known to hold nothing that a record has room for.
IGNORED = (
    "Note", "Notes", "Important", "Please note", "Reminder", "Example", "Examples", "Job Description", "Benefits",
    "Language Pay Premium Eligible", "Application Material", "Application Materials", "Category", "Job Category",
    "Job Family", "FTE", "Salary Grade", "Pay Grade", "Grade", "Salary Range Number", "Range", "Step",
    "Start Date", "Anticipated Start Date", "Travel", "Travel Required", "Reports To", "Supervises", "Website",
    "Web Site", "Link", "Email", "E-mail", "Phone", "Telephone", "Fax", "TTY", "TDD", "Name", "Contact", "Contact Name",
    "Contact Email", "Contact Phone", "Recruiter", "Recruiter Name", "Recruiter Email", "Recruiter Phone",
    "Hiring Manager", "Analyst", "HR Contact", "HR Analyst", "Contact Person", "Questions", "Supervisor",
    "Priority Deadline", "Priority Application Deadline", "Priority Date", "Priority Screening Date", "Review Begins",
    "Screening Begins", "Application Review Begins", "Review of Applications Begins", "Best Consideration Date",
    "First Consideration Date", "Full Consideration Date", "For Full Consideration", "For Best Consideration",
    "Preferred Application Date", "First Review of Applications", "Consideration Date", "Initial Screening Date",
    "Analyst Name", "Review Date", "First Review Date", "First Review", "Initial Review", "Background Check",
    "Security Clearance", "EEO Category", "Interviews", "Expected Hours", "Hours Per Week", "Reposted", "Last Updated",
    "Revised", "Last Revised", "Revision Date", "Signing Bonus", "Hiring Incentive", "Language", "Language Skills",
    "Attention", "Interview Date", "Interview Dates", "Recruitment Type", "Recruitment", "Announcement Type", "Mission",
    "Job Group", "EEO Code", "Industry", "Posting Type", "Who May Apply", "Open To", "Eligibility", "Probation",
    "Probationary Period", "List Type", "Exam Type", "Examination Type", "Civil Service", "Civil Service Status",
    "Job Level", "Level", "Vacancy", "Vacancy Type", "Area of Consideration", "Deadline Note", "Tips",
    "Supplemental Questions", "Safety Sensitive", "Drug Test", "Equity Statement", "Retirement", "PERS",
    "Accommodation", "Accommodations", "Veterans", "Disclaimer",
)  # fmt: skip

# Words that also stand alone as a value, a heading or part of a name: labels only where a colon follows.
COLON_ONLY = (
    "Hybrid", "Remote", "Open", "Opens", "Opened", "Closes", "Closing", "Posted", "Type", "Class", "Status", "Term",
    "Office", "Team", "Group", "Section", "Program", "Branch", "Unit", "Pay", "Hours", "Shift", "Hourly", "Monthly",
    "Annually", "City", "Address", "Duration", "Position", "Service", "Region", "District", "Organization", "Telework",
    "Workplace", "Wages", "Compensation", "PERS Participating", "Non-PERS", "Overtime", "Remote Work", "Schedule",
    "Work Schedule", "Telecommuting", "Employer", "Req", "Requisition", "Salary Information",
)  # fmt: skip
