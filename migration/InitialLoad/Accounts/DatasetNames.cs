namespace BS2000Bridge.InitialLoad.Accounts;

/// <summary>
/// The datasets that are taken over. Their names are part of the request_ids and of the ledger in the database: a load that was
/// broken off yesterday must find them again today.
/// </summary>
internal static class DatasetNames
{
    public const string Employers = "EMPL";

    public const string Affiliations = "AFFIL";

    public const string Years = "CUMUL";

    public const string Declarations = "DECSAL";
}
