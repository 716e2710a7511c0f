namespace BS2000Bridge.Storage.Tests;

/// <summary>A test that needs a disk that can be full; skipped where none can be mounted, or where PostgreSQL is missing if it needs that.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private bool _needsPostgres;

    public SmallDiskFactAttribute() => Skip = SmallDisk.WhySkipped;

    /// <summary>Whether the disk is for a PostgreSQL.</summary>
    public bool NeedsPostgres
    {
        get => _needsPostgres;
        set
        {
            _needsPostgres = value;
            Skip ??= value ? PostgresCluster.WhySkipped : null;
        }
    }
}
