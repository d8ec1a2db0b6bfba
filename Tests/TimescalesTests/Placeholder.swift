import Testing
import Timescales
