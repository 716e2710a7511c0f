namespace BS2000Bridge.Benchmarks.Services;

/// <summary>How a sender names its submissions. Receipts are found by a number made of the name, so each kind meets the index in its own way.</summary>
internal enum RequestIdKind
{
    /// <summary>Counted up, such as a payroll program's lines.</summary>
    Counter,

    /// <summary>UUIDs, without any order.</summary>
    Uuid,

    /// <summary>SECUline's: the first 40 hexadecimal digits of a digest of the file and the line.</summary>
    Seculine,
}
