import Testing
import Deadlines
