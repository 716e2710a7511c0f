namespace BS2000Bridge.Copybooks.Options;

/// <summary>Whose COBOL the copybook is written in.</summary>
public enum Dialect
{
    /// <summary>COBOL2000 on BS2000, as GnuCOBOL's <c>-std=bs2000</c>: at most 31 digits, 8-byte binaries synchronized on 8.</summary>
    Bs2000,

    /// <summary>COBOL for z/OS: at most 37 digits, 8-byte binaries synchronized on 4.</summary>
    Ibm,
}
