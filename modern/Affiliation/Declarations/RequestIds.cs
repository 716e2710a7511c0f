using BS2000Bridge.Contracts;

namespace BS2000Bridge.Affiliation;

/// <summary>What a request_id may be.</summary>
internal static class RequestIds
{
    private const int MostCharacters = 64;

    /// <summary>The fault of a request_id; null when it has none.</summary>
    public static FieldFault? Check(string requestId, string path) =>
        requestId.Length is >= 1 and <= MostCharacters && !requestId.Any(char.IsControl)
            ? null
            : new FieldFault(path, $"has {requestId.Length} characters or control characters among them, expected 1 to {MostCharacters} without");
}
