using System.Runtime.CompilerServices;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Populations;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>A figure of a month, or what is missing of it.</summary>
/// <param name="value">The figure; without meaning when something is missing.</param>
/// <param name="missing">The value that is missing; null when none is.</param>
internal sealed class Figure<T>(T value, MissingValue? missing)
{
    /// <summary>The value that is missing; null when none is.</summary>
    public MissingValue? Missing => missing;

    /// <summary>The figure, without meaning when something is missing: to make others of it that are missing then too.</summary>
    public T Value => value;

    /// <summary>The figure.</summary>
    /// <param name="population">For whom it is needed; null when it is asked for by itself.</param>
    /// <exception cref="MissingParameterException">A value is missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T For(Population? population) => missing is null ? value : Refuse(population);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Refuse(Population? population) => throw missing!.ToException(population);
}
