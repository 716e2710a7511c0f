namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>The passages behind the rules on activity abroad.</summary>
internal static class ReasonArticles
{
    private const string Coordination = "Regulation (EC) 883/2004";
    private const string Implementing = "Regulation (EC) 987/2009";

    public static readonly ArticleReference Scope = new(Coordination, "2");
    public static readonly ArticleReference CivilServant = new(Coordination, "11(3)(b)");
    public static readonly ArticleReference Seafarer = new(Coordination, "11(4)");
    public static readonly ArticleReference FlightCrew = new(Coordination, "11(5)");
    public static readonly ArticleReference Posting = new(Coordination, "12(1)");
    public static readonly ArticleReference SubstantialPart = new(Coordination, "13(1)(a)");
    public static readonly ArticleReference EmployersSeat = new(Coordination, "13(1)(b)");
    public static readonly ArticleReference EmployeeAndSelfEmployed = new(Coordination, "13(2), 13(3)");
    public static readonly ArticleReference Exception = new(Coordination, "16(1)");
    public static readonly ArticleReference ShareOfWork = new(Implementing, "14(8)");
    public static readonly ArticleReference Determination = new(Implementing, "16");
    public static readonly ArticleReference Framework = new("Framework agreement on telework of 1 July 2023", "");
    public static readonly ArticleReference RhineBoatmen = new("Agreement on Rhine boatmen of 23 December 2010", "4");
    public static readonly ArticleReference LineOfConduct = new("Line of conduct of the board of the CCSS of 25 January 1994", "");
    public static readonly ArticleReference FiveYears = new("Decision of the board of the CCSS of 29 April 1997", "");

    public static ArticleReference Agreement(string country) => new($"Agreement on social security between Luxembourg and {country}", "");
}
