using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Occupational health services to their names on the wire and back.</summary>
public static class OccupationalHealthConversions
{
    private static readonly Wire.OccupationalHealthService[] OnTheWire =
        [Wire.OccupationalHealthService.Unspecified, Wire.OccupationalHealthService.Stm, Wire.OccupationalHealthService.Sti];

    /// <summary>The service on the wire.</summary>
    public static Wire.OccupationalHealthService ToMessage(this Values.OccupationalHealthService service) => OnTheWire[(int)service];

    /// <summary>Reads a service; one that is not said is none.</summary>
    /// <returns>False when it is none that this version knows.</returns>
    public static bool TryToValue(this Wire.OccupationalHealthService message, out Values.OccupationalHealthService service)
    {
        int index = Array.IndexOf(OnTheWire, message);
        service = (Values.OccupationalHealthService)Math.Max(0, index);
        return index >= 0;
    }
}
