
namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Occupational health services to their names on the wire and back.</summary>
public static class OccupationalHealthConversions
{
    private static readonly Contracts.Common.V1.OccupationalHealthService[] OnTheWire =
        [Contracts.Common.V1.OccupationalHealthService.Unspecified, Contracts.Common.V1.OccupationalHealthService.Stm, Contracts.Common.V1.OccupationalHealthService.Sti];

    /// <summary>The service on the wire.</summary>
    public static Contracts.Common.V1.OccupationalHealthService ToMessage(this Values.OccupationalHealthService service) => OnTheWire[(int)service];

    /// <summary>Reads a service; one that is not said is none.</summary>
    /// <returns>False when it is none that this version knows.</returns>
    public static bool TryToValue(this Contracts.Common.V1.OccupationalHealthService message, out Values.OccupationalHealthService service)
    {
        int index = Array.IndexOf(OnTheWire, message);
        service = (Values.OccupationalHealthService)Math.Max(0, index);
        return index >= 0;
    }
}
