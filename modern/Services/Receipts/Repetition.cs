namespace BS2000Bridge.Services.Receipts;

/// <summary>What a submission is to those before it.</summary>
public enum Repetition
{
    /// <summary>Nobody has used its request_id.</summary>
    New,

    /// <summary>It was sent before, with the same content: it is answered as it was then.</summary>
    Repeated,

    /// <summary>Its request_id was used with another content: it cannot be taken.</summary>
    Reused,
}
