using NodaTime;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>Consecutive days of incapacity for work of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, itself included.</param>
public readonly record struct IncapacityDays(IncapacityKind Kind, LocalDate First, LocalDate Last);
