namespace BS2000Bridge.Legislation.Parameters;

/// <summary>No parameter has the id that was asked for.</summary>
public sealed class UnknownParameterException : Exception
{
    /// <summary>Says which id is unknown and where the known ones are listed.</summary>
    public UnknownParameterException(string id)
        : base($"There is no parameter '{id}'; `bridge parameters list` names them all.") => ParameterId = id;

    /// <summary>The id that was asked for.</summary>
    public string ParameterId { get; }
}
