using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Services.Requests;

/// <summary>The sender's id of a submission: what is sent again under it counts once.</summary>
public static class RequestIds
{
    /// <summary>The most characters (UTF-16 units) of a request_id.</summary>
    public const int MaxCharacters = 64;

    /// <summary>The usual path of the field.</summary>
    public const string Field = "request_id";

    /// <summary>Whether a request_id can be taken: 1 to 64 characters, no control character among them.</summary>
    public static bool IsValid(string requestId) => requestId.Length is >= 1 and <= MaxCharacters && !TextFields.HasControls(requestId);

    /// <summary>The fault of a request_id; null when it can be taken.</summary>
    /// <param name="requestId">The request_id.</param>
    /// <param name="path">The path of the field, where it is not <see cref="Field"/>.</param>
    public static FieldFault? FaultOf(string requestId, string path = Field) => IsValid(requestId)
        ? null
        : new FieldFault(path, $"has {requestId.Length} characters, expected 1 to {MaxCharacters} without control characters");
}
