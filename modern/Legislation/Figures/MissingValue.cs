using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;
using NodaTime;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>That a parameter has no value on a day, as a finding and not yet an error.</summary>
internal sealed record MissingValue(Parameter Parameter, LocalDate Day)
{
    /// <summary>The error, for where the value is needed.</summary>
    public MissingParameterException ToException(Population? population = null) => new(Parameter, Day, population);
}
