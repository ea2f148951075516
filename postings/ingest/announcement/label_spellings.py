"""How announcements spell their labels. Data only: a new spelling is a new word here, no new rule."""

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
        "Institution",
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
        "Job Order Number", "Bulletin No", "Exam Code", "Examination Code",
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
        "Hourly Equivalent", "Monthly Equivalent", "Annual Equivalent",
        "Hourly Salary", "Pay Range (Monthly)", "Biweekly Pay", "Salary/Pay", "Salary/Wage", "Hourly Wage Range",
        "PERS Participating", "Non-PERS", "Hourly", "Monthly", "Annually", "Salary/Hourly", "Salary/ Hourly",
    ),
    "date_posted": (
        "Initial Posting Date", "Posting Date", "Date Posted", "Posted", "Posted On", "Posted Date", "Opening Date",
        "Open Date", "Opens", "Date Opened", "Opening Date/Time", "Publication Date", "Post Date", "Announcement Date",
        "Open", "Issue Date", "Job Posting Date", "Opened", "Date of Posting", "Job Opening Date", "First Posted",
        "Original Posting Date", "Posting Start Date", "Date Open", "Opening Posted", "Job Posted",
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
        "Last Date/Time to File Applications",
        "Expires", "Expires On", "Expiration Date", "Applications Must Be Received By",
        "Last Date to Submit Applications",
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
        "Union Representation", "Representation", "Collective Bargaining", "Union", "Bargaining Unit",
        "Represented By", "Labor Union",
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
