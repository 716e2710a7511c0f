using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Cases;

/// <summary>An employer as its dataset has it.</summary>
/// <param name="Known">Whether the dataset has the employer at all.</param>
/// <param name="Readable">Whether its facts could be read; if not, its record is in quarantine.</param>
/// <param name="Profile">The facts.</param>
internal sealed record EmployerEntry(bool Known, bool Readable, EmployerProfile Profile)
{
    public static EmployerEntry Unknown { get; } = new(false, false, default);
}
