using BS2000Bridge.InitialLoad.Accounts;

namespace BS2000Bridge.Cli.Importing;

/// <summary>The account of an initial load for programs.</summary>
internal static class ImportDocument
{
    /// <summary>The account.</summary>
    public static object Of(LoadAccount account) => new
    {
        month = account.Month.ToString(),
        run = account.Run,
        datasets = account.Stages.Select(stage => new
        {
            dataset = stage.Dataset,
            records = stage.Records,
            accepted = stage.Accepted,
            onHold = stage.OnHold,
            rejected = stage.Rejected,
            quarantined = stage.Quarantined,
        }),
        notComputed = account.NotComputed,
        notTaken = account.NotTaken,
        seconds = Math.Round(account.Elapsed.TotalSeconds, 3),
    };
}
