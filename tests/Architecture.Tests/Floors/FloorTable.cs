namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>
/// Which folder of a room may use which of its folders: a line a folder, the lowest floor first. The root of a room is the folder named ".".
/// A room without a table fails the test, which names the lines that it would have today.
/// </summary>
internal static class FloorTable
{
    /// <summary>The rooms that have a table.</summary>
    public static readonly IReadOnlyDictionary<string, Dictionary<string, string[]>> Rooms = new Dictionary<string, Dictionary<string, string[]>>(StringComparer.Ordinal)
    {
        ["protos/Values"] = new()
        {
            ["."] = [],
        },
        ["protos/Contracts"] = new()
        {
            ["Errors"] = [],
            ["Names"] = [],
            ["Rejections"] = [],
            ["Conversions"] = ["Errors"],
            ["."] = [],
        },
        ["legacy-adapter/Copybooks"] = new()
        {
            ["Characters"] = [],
            ["Options"] = [],
            ["Language"] = ["Options"],
            ["Layout"] = ["Language", "Options"],
            ["Codecs"] = ["Language", "Layout", "Options"],
            ["."] = ["Language", "Layout", "Options"],
            ["Json/Plan"] = [".", "Codecs", "Language", "Layout"],
            ["Json/Writing"] = ["Characters", "Codecs", "Json/Plan", "Layout"],
            ["Records"] = [".", "Characters", "Codecs", "Language", "Layout"],
            ["Describing"] = [".", "Characters", "Codecs", "Json/Plan", "Language", "Layout", "Options"],
            ["Json/Views"] = [".", "Characters", "Codecs", "Json/Plan", "Json/Writing", "Layout", "Records"],
            ["Json/Reading"] = ["Characters", "Codecs", "Json/Plan", "Json/Views", "Language", "Layout", "Options", "Records"],
            ["Json"] = [".", "Json/Plan", "Json/Reading", "Json/Views", "Json/Writing", "Layout"],
        },
        ["legacy-adapter/Copybooks.Generator"] = new()
        {
            ["Pipeline"] = [],
            ["SideFiles"] = [],
            ["Plans"] = ["SideFiles"],
            ["Emitting"] = ["Plans", "SideFiles"],
            ["Binding"] = ["Pipeline", "Plans", "SideFiles"],
            ["."] = ["Binding", "Emitting", "Pipeline", "Plans", "SideFiles"],
        },
        ["legacy-adapter/Datasets"] = new()
        {
            ["CodePages"] = [],
            ["Records"] = [],
            ["Framings"] = ["CodePages", "Records"],
            ["Files"] = ["CodePages", "Framings", "Records"],
            ["Survey"] = ["Files", "Records"],
            ["Conversion"] = ["Files", "Framings", "Records"],
            ["Sorting"] = ["Files", "Records", "Survey"],
            ["Probing"] = ["CodePages", "Files", "Framings", "Records"],
        },
        ["legacy-adapter/Adapter"] = new()
        {
            ["Fields"] = [],
            ["Affiliations"] = ["Fields"],
            ["Declarations"] = ["Fields"],
            ["Employers"] = ["Fields"],
            ["Reading"] = ["Fields"],
            ["YearSums"] = ["Fields"],
            ["Contributions"] = ["Fields", "Reading"],
            ["Totals"] = ["Fields", "Reading"],
            ["Cases"] = ["Affiliations", "Declarations", "Employers", "Fields", "Reading", "YearSums"],
            ["."] = ["Cases", "Contributions", "Fields", "Reading", "Totals"],
        },
        ["modern/Storage"] = new()
        {
            ["Dialects"] = [],
            ["Faults"] = [],
            ["Settings"] = [],
            ["Bulk"] = [],
            ["Providers"] = ["Bulk", "Dialects", "Faults", "Settings"],
            ["."] = ["Bulk", "Dialects", "Faults", "Providers", "Settings"],
        },
        ["modern/Services"] = new()
        {
            ["Columns"] = [],
            ["Requests"] = [],
            ["Streams"] = [],
            ["Time"] = [],
            ["Workers"] = [],
            ["Failures"] = ["Requests"],
            ["Receipts"] = ["Columns", "Requests", "Time"],
            ["Questions"] = ["Failures", "Time"],
        },
        ["modern/Legislation"] = new()
        {
            ["Arithmetic"] = [],
            ["Articles"] = [],
            ["Populations"] = [],
            ["Steps"] = [],
            ["Hypotheses"] = ["Articles"],
            ["Parameters"] = ["Populations"],
            ["Figures"] = ["Arithmetic", "Parameters", "Populations"],
            ["ActivityAbroad"] = ["Parameters"],
            ["Fines"] = ["Parameters"],
            ["Incapacities"] = ["Arithmetic", "Figures", "Parameters"],
            ["Rules"] = ["Arithmetic", "Articles", "Figures", "Hypotheses", "Parameters", "Populations", "Steps"],
            ["Contributions"] = ["Arithmetic", "Articles", "Figures", "Hypotheses", "Parameters", "Populations", "Rules", "Steps"],
            ["Incomes"] = ["Arithmetic", "Articles", "Figures", "Hypotheses", "Parameters", "Populations", "Rules", "Steps"],
        },
        ["modern/Affiliation"] = new()
        {
            ["Codes"] = [],
            ["Settings"] = [],
            ["Tables"] = [],
            ["Affiliations"] = ["Tables"],
            ["Feed"] = ["Settings", "Tables"],
            ["Employers"] = ["Feed", "Tables"],
            ["Declarations"] = ["Affiliations", "Codes", "Feed", "Settings", "Tables"],
            ["ActivityAbroad"] = ["Affiliations", "Codes", "Settings", "Tables"],
            ["."] = ["ActivityAbroad", "Affiliations", "Declarations", "Employers", "Feed", "Settings", "Tables"],
        },
        ["modern/Salary"] = new()
        {
            ["Computation"] = [],
            ["Keys"] = [],
            ["Queries"] = [],
            ["Tables"] = [],
            ["Affiliations"] = ["Keys"],
            ["Years"] = ["Keys"],
            ["Charges"] = ["Computation", "Keys", "Queries", "Tables", "Years"],
            ["OpeningBalances"] = ["Keys", "Tables", "Years"],
            ["Incapacities"] = ["Affiliations", "Computation", "Keys", "Queries", "Tables"],
            ["Incomes"] = ["Charges", "Computation", "Keys", "Queries", "Tables", "Years"],
            ["Wages"] = ["Affiliations", "Charges", "Computation", "Keys", "Queries", "Tables", "Years"],
            ["Learning"] = ["Affiliations", "Incapacities", "Keys", "Tables", "Wages", "Years"],
            ["."] = ["Affiliations", "Charges", "Computation", "Incapacities", "Incomes", "Learning", "OpeningBalances", "Tables", "Wages"],
        },
        ["modern/Seculine"] = new()
        {
            ["."] = [],
            ["Layouts"] = ["."],
            ["Reading"] = [".", "Layouts"],
            ["Answers"] = ["Layouts", "Reading"],
            ["Calcul"] = [".", "Answers", "Reading"],
            ["Demdet"] = ["Answers"],
            ["Submission"] = [".", "Answers", "Layouts", "Reading"],
        },
        ["modern/Host"] = new()
        {
            ["Calls"] = [],
            ["."] = ["Calls"],
        },
        ["migration/Records"] = new()
        {
            ["."] = [],
        },
        ["migration/Reconciliation"] = new()
        {
            ["Decisions"] = [],
            ["Markup"] = [],
            ["Privacy"] = [],
            ["Streaming"] = [],
            ["Wording"] = [],
            ["Accounts"] = ["Privacy"],
            ["Matching"] = ["Accounts", "Streaming"],
            ["Explaining"] = ["Accounts", "Matching", "Streaming"],
            ["Causes"] = ["Decisions", "Explaining", "Matching"],
            ["Judging"] = ["Accounts", "Causes", "Wording"],
            ["Reporting"] = ["Accounts", "Causes", "Judging", "Privacy"],
            ["Requests"] = ["Accounts", "Decisions", "Judging", "Privacy", "Reporting"],
            ["Differences"] = ["Accounts", "Causes", "Decisions", "Matching", "Privacy", "Streaming"],
            ["Reporting/Html"] = ["Accounts", "Causes", "Decisions", "Judging", "Markup", "Privacy", "Reporting", "Wording"],
            ["."] = ["Accounts", "Causes", "Differences", "Explaining", "Judging", "Matching", "Privacy", "Reporting", "Requests", "Streaming"],
        },
        ["migration/InitialLoad"] = new()
        {
            ["Accounts"] = [],
            ["Ledger"] = ["Accounts"],
            ["Messages"] = ["Accounts"],
            ["Stages"] = ["Accounts", "Ledger"],
            ["."] = ["Accounts", "Ledger", "Messages", "Stages"],
        },
        ["migration/Cli"] = new()
        {
            ["Contract"] = [],
            ["Infrastructure"] = [],
            ["Parameters"] = [],
            ["Contributions"] = ["Infrastructure"],
            ["Datasets"] = ["Infrastructure"],
            ["Seculine"] = ["Infrastructure"],
            ["Serving"] = ["Infrastructure"],
            ["Layouts"] = ["Datasets", "Infrastructure"],
            ["Runs"] = ["Datasets", "Infrastructure"],
            ["Explaining"] = ["Infrastructure", "Runs"],
            ["Importing"] = ["Datasets", "Infrastructure", "Serving"],
            ["Commands"] = ["Contract", "Contributions", "Datasets", "Explaining", "Importing", "Infrastructure", "Layouts", "Parameters", "Runs", "Seculine", "Serving"],
            ["."] = ["Commands", "Infrastructure"],
        },
        ["tools/Benchmarks"] = new()
        {
            ["Results"] = [],
            ["Measuring"] = ["Results"],
            ["Processes"] = ["Measuring"],
            ["Loops"] = ["Measuring", "Results"],
            ["Datasets"] = ["Measuring", "Processes", "Results"],
            ["ParallelRuns"] = ["Measuring", "Processes", "Results"],
            ["Services"] = ["Measuring", "ParallelRuns", "Processes", "Results"],
            ["Soaks"] = ["Measuring", "Processes", "Results", "Services"],
            ["."] = ["Datasets", "Loops", "Measuring", "ParallelRuns", "Results", "Services", "Soaks"],
        },
        ["tools/DatasetGenerator"] = new()
        {
            ["Sampling"] = [],
            ["Country"] = ["Sampling"],
            ["Wages"] = ["Country", "Sampling"],
            ["Records"] = ["Country", "Sampling", "Wages"],
            ["."] = ["Country", "Records", "Sampling", "Wages"],
        },
    };

    /// <summary>Files whose namespace is not that of their folder, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> NamespaceExceptions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["legacy-adapter/Copybooks.Generator/IsExternalInit.cs"] = "The compiler looks for it in this namespace; netstandard2.0 has none.",
    };
}
