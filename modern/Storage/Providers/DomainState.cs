namespace BS2000Bridge.Storage.Providers;

/// <summary>What a domain recorded last, and the position of its last event.</summary>
internal sealed record DomainState(long RecordedAt, long Position)
{
    /// <summary>Reads the state of <c>@domain</c>.</summary>
    public const string Query = "SELECT recorded_at AS RecordedAt, position AS Position FROM schema_domain WHERE domain = @domain";
}
