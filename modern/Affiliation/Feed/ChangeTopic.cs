using Google.Protobuf;

namespace BS2000Bridge.Affiliation.Feed;

/// <summary>The changes of the domain in its outbox: answers of the feed that lack their cursor.</summary>
internal static class ChangeTopic
{
    /// <summary>The name of the topic.</summary>
    public const string Name = "affiliation-change";

    public static void Publish(UnitOfWork work, AffiliationVersion version) =>
        work.Publish(Name, new WatchAffiliationChangesResponse { Affiliation = version }.ToByteArray());

    public static void Publish(UnitOfWork work, Employer employer) =>
        work.Publish(Name, new WatchAffiliationChangesResponse { Employer = employer }.ToByteArray());
}
